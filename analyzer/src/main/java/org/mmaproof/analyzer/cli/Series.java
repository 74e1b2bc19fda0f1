// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.analyzer.source.FileNames;
import org.mmaproof.analyzer.source.git.GitRepository;
import org.mmaproof.analyzer.source.git.GitTree;
import org.mmaproof.analyzer.source.patch.Patch;

/**
 * A tree before a series and after each of its patches.
 *
 * @param base before all of them
 */
record Series(Target base, List<Stage> stages) {
  Series {
    stages = List.copyOf(stages);
  }

  /**
   * A tree after one patch.
   *
   * @param touched the paths that the patch changes, makes or removes
   */
  record Stage(String subject, Target target, Set<String> touched) {

    /** Whether it changes anything that is read of a tree. */
    boolean matters() {
      return touched.stream().map(Stage::last).anyMatch(Stage::isRead);
    }

    /** Whether it changes what any file can depend on. */
    boolean reachesAll() {
      return touched.stream()
          .map(Stage::last)
          .anyMatch(name -> isRead(name) && !name.endsWith(".c"));
    }

    private static boolean isRead(String name) {
      return FileNames.isSource(name)
          || name.startsWith("Kconfig")
          || name.startsWith("Makefile")
          || name.equals("Kbuild")
          || name.equals("MAINTAINERS");
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /** The patches that are laid over {@code patched}, one after the other. */
  static Series of(Target patched) {
    List<Stage> stages = new ArrayList<>();
    List<Patch> patches = patched.patches();
    for (int i = 0; i < patches.size(); i++) {
      Target target = patched.with(patches.subList(0, i + 1));
      stages.add(new Stage(patches.get(i).subject(), target, patches.get(i).touched()));
    }
    return new Series(patched.with(List.of()), stages);
  }

  /**
   * The commits of a range.
   *
   * @param path what of the revisions is meant; empty for all
   */
  static Series of(Range range, String path, Path directory) {
    GitRepository repository = GitRepository.around(directory);
    Target base = revision(range.base(), path, directory);
    GitTree before = repository.tree(range.base());
    List<Stage> stages = new ArrayList<>();
    for (GitRepository.Commit commit : repository.between(range.base(), range.head())) {
      GitTree after = repository.tree(commit.id());
      Target target = revision(commit.id(), path, directory);
      stages.add(
          new Stage(commit.subject(), target, below(target.gitPrefix(), after.differing(before))));
      before = after;
    }
    if (stages.isEmpty()) {
      throw new Usage(
          "--each: no commit leads from %s to %s".formatted(range.base(), range.head()));
    }
    return new Series(base, stages);
  }

  private static Target revision(String revision, String path, Path directory) {
    return Target.of(List.of("git:" + revision + (path.isEmpty() ? "" : ":" + path)), directory);
  }

  private static Set<String> below(String prefix, Set<String> paths) {
    Set<String> inside = new TreeSet<>();
    for (String path : paths) {
      if (prefix.isEmpty()) {
        inside.add(path);
      } else if (path.startsWith(prefix + "/")) {
        inside.add(path.substring(prefix.length() + 1));
      }
    }
    return inside;
  }
}
