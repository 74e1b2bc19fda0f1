// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.git.GitRepository;
import org.mmaproof.analyzer.source.git.GitTree;
import org.mmaproof.analyzer.source.patch.Patch;
import org.mmaproof.analyzer.source.patch.Patched;

/**
 * What the command line names, and where names are looked up.
 *
 * @param root the directory that paths are relative to: the kernel tree around what was named, else
 *     what was named
 * @param kernel whether {@code root} is a kernel tree
 * @param under the directory to report on, relative to the root, empty for all of it
 * @param files the files to report on, relative to the root; empty for all {@code under}
 * @param ground where the text of the root is
 * @param patches laid over it, in order
 */
record Target(
    Path root,
    boolean kernel,
    String under,
    List<String> files,
    Ground ground,
    List<Patch> patches) {
  private static final String REVISION = "git:";

  Target {
    files = List.copyOf(files);
    patches = List.copyOf(patches);
  }

  /** Where text is. */
  sealed interface Ground {
    /** In the files of the root. */
    record Disk() implements Ground {}

    /**
     * In a revision; the root is where its files would be.
     *
     * @param prefix the directory of the repository that the root is
     */
    record Revision(GitTree tree, String prefix) implements Ground {}
  }

  private static Target onDisk(Path root, boolean kernel, String under, List<String> files) {
    return new Target(root, kernel, under, files, new Ground.Disk(), List.of());
  }

  /** The same with patches laid over it. */
  Target with(List<Patch> more) {
    return new Target(root, kernel, under, files, ground, more);
  }

  /** All of the root. */
  Target everywhere() {
    return new Target(root, kernel, "", List.of(), ground, patches);
  }

  /** Whether it is what lies on disk, as it lies there. */
  boolean isPlain() {
    return ground instanceof Ground.Disk && patches.isEmpty();
  }

  /** Whether its files are on disk, patches aside. */
  boolean isOnDisk() {
    return ground instanceof Ground.Disk;
  }

  /**
   * The text of the root.
   *
   * @throws org.mmaproof.analyzer.source.Unusable when a patch does not apply
   */
  Source source(int jobs) {
    Source text =
        ground instanceof Ground.Revision revision ? revision.tree() : new Directory(root, jobs);
    return patches.isEmpty() ? text : patched(text);
  }

  /** The text of the root with the patches, where something is to be asked of those. */
  Patched patched(int jobs) {
    return patched(with(List.of()).source(jobs));
  }

  private Patched patched(Source text) {
    Patched laid = Patched.over(text);
    for (Patch patch : patches) {
      laid = laid.with(patch);
    }
    return laid;
  }

  /** Whether the path, relative to the root, names a file or a directory, patches aside. */
  boolean has(String path) {
    return ground instanceof Ground.Revision revision
        ? revision.tree().isFile(path) || revision.tree().isDirectory(path)
        : Files.exists(root.resolve(path));
  }

  /** Whether all of a kernel tree is meant. */
  boolean whole() {
    return under.isEmpty() && files.isEmpty();
  }

  /** Whether the file at {@code path} is to be reported on. */
  boolean holds(String path) {
    return files.isEmpty() ? under.isEmpty() || path.startsWith(under + "/") : files.contains(path);
  }

  /**
   * @param named what stands on the command line; none means the current directory
   * @throws Usage when something named cannot be read
   */
  static Target of(List<String> named) {
    return of(named, Path.of(""));
  }

  /**
   * The same, revisions being those of the repository around {@code repository}.
   *
   * @throws Usage when something named cannot be read
   */
  static Target of(List<String> named, Path repository) {
    if (named.stream().anyMatch(Target::isRevision)) {
      if (named.size() > 1) {
        throw new Usage("name one git:REV, and nothing beside it");
      }
      return ofRevision(named.get(0).substring(REVISION.length()), repository);
    }
    List<Path> paths = new ArrayList<>();
    for (String name : named.isEmpty() ? List.of(".") : named) {
      paths.add(existing(name));
    }
    if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
      Path tree = paths.get(0);
      Optional<Path> kernel = kernelAround(tree);
      Path root = kernel.orElse(tree);
      return onDisk(root, kernel.isPresent(), relative(root, tree), List.of());
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        throw new Usage(path + " is a directory: name one TREE, or files");
      }
    }
    Path common = commonDirectory(paths);
    Optional<Path> kernel = kernelAround(common);
    Path root = kernel.orElse(common);
    return onDisk(
        root, kernel.isPresent(), "", paths.stream().map(path -> relative(root, path)).toList());
  }

  /** Whether a name is that of a revision. */
  static boolean isRevision(String name) {
    return name.startsWith(REVISION);
  }

  /** {@code REV}, or {@code REV:PATH} for a part of it. */
  private static Target ofRevision(String named, Path directory) {
    int colon = named.indexOf(':');
    String revision = colon < 0 ? named : named.substring(0, colon);
    String path = colon < 0 ? "" : named.substring(colon + 1).replaceFirst("/+$", "");
    GitRepository repository = GitRepository.around(directory);
    GitTree tree = repository.tree(revision);
    boolean file = tree.isFile(path);
    if (!file && !tree.isDirectory(path)) {
      throw new Usage("there is no " + path + " in " + revision);
    }
    String start = file ? above(path) : path;
    Optional<String> kernel = kernelAround(tree, start);
    String root = kernel.orElse(start);
    String rest =
        path.substring(root.isEmpty() || path.equals(root) ? root.length() : root.length() + 1);
    return new Target(
        repository.root().resolve(root),
        kernel.isPresent(),
        file ? "" : rest,
        file ? List.of(rest) : List.of(),
        new Ground.Revision(tree.below(root), root),
        List.of());
  }

  private static Optional<String> kernelAround(GitTree tree, String start) {
    String at = start;
    while (true) {
      String prefix = at.isEmpty() ? "" : at + "/";
      if (tree.isFile(prefix + "MAINTAINERS") && tree.isFile(prefix + "include/linux/fs.h")) {
        return Optional.of(at);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = above(at);
    }
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static Path existing(String name) {
    if (name.isEmpty()) {
      throw new Usage("an empty name: name a directory or C files, or nothing for this directory");
    }
    try {
      Path path = Path.of(name);
      if (!Files.isReadable(path)) {
        throw new Usage(
            Files.exists(path)
                ? name + " cannot be read: check its permissions"
                : "there is no " + name + ": name a directory or C files");
      }
      Path real = path.toRealPath();
      if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
        throw new Usage(name + " is neither a directory nor a file");
      }
      return real;
    } catch (InvalidPathException | java.io.IOException e) {
      throw new Usage("there is no " + name + ": name a directory or C files");
    }
  }

  private static Path commonDirectory(List<Path> files) {
    Path common = files.get(0).getParent();
    for (Path file : files) {
      while (!file.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  private static Optional<Path> kernelAround(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("MAINTAINERS"))
          && Files.exists(at.resolve("include/linux/fs.h"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** What stands between the git work tree around the root and the root, empty without one. */
  String gitPrefix() {
    if (ground instanceof Ground.Revision revision) {
      return revision.prefix();
    }
    for (Path at = root; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return relative(at, root);
      }
    }
    return "";
  }

  private static String relative(Path from, Path to) {
    return from.relativize(to).toString().replace('\\', '/');
  }
}
