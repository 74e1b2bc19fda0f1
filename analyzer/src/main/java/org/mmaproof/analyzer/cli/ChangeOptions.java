// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.git.Changes;
import org.mmaproof.analyzer.source.git.GitRepository;
import picocli.CommandLine.Option;

/** What of a tree is of interest because it changed. */
final class ChangeOptions {
  @Option(
      names = "--git",
      paramLabel = "BASE..HEAD",
      description = {
        "Scan HEAD, and report what the changes since BASE have to do with: findings",
        "on changed lines, and in functions whose callee changed."
      })
  private Optional<String> range = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "The same for the tree as it is, against a revision of its repository.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--each",
      description = "Report what is new after each patch, or after each commit of --git.")
  private boolean each;

  @Option(
      names = "--distrust-allowances",
      description = {
        "Comments that the changes add silence no error, and are listed on standard",
        "error; without --git or --since, all comments: for what strangers send."
      })
  private boolean distrust;

  /** Whether comments that the changes add silence no error, or all where none are told. */
  boolean distrusts() {
    return distrust;
  }

  /** What is to be read. */
  Target target(Named named) {
    if (range.isEmpty()) {
      return named.target();
    }
    check(named);
    return Target.of(
        List.of("git:" + range().head() + (path(named).isEmpty() ? "" : ":" + path(named))),
        named.text().repository());
  }

  private void check(Named named) {
    if (since.isPresent()) {
      throw new Usage("--git names both revisions: leave --since out");
    }
    if (named.text().patched()) {
      throw new Usage("--git names both revisions: leave --patch out");
    }
    if (named.all().size() > 1 || named.all().stream().anyMatch(Target::isRevision)) {
      throw new Usage("--git takes at most one PATH of the revisions beside it");
    }
  }

  private static String path(Named named) {
    String path = named.all().stream().findFirst().orElse("");
    return path.replaceFirst("^(\\./+)+", "").replaceFirst("/+$", "").replaceFirst("^\\.$", "");
  }

  private Range range() {
    return Range.of(range.orElseThrow());
  }

  /** The patches or commits that are to be looked at one by one. */
  Optional<Series> series(Target target, Named named) {
    if (!each) {
      return Optional.empty();
    }
    if (since.isPresent() || range.isEmpty() && target.patches().isEmpty()) {
      throw new Usage("--each needs --patch FILE or --git BASE..HEAD");
    }
    if (distrust) {
      throw new Usage("--each takes comments as they are: leave --distrust-allowances out");
    }
    return Optional.of(
        range.isPresent()
            ? Series.of(range(), path(named), named.text().repository())
            : Series.of(target));
  }

  /** What changed in {@code target}, if only that is of interest. */
  Optional<Changes> changes(Target target, Path repository) {
    if (range.isPresent()) {
      Source before =
          GitRepository.around(repository).tree(range().base()).below(target.gitPrefix());
      return Optional.of(changes(before, target));
    }
    return since.map(
        revision -> {
          boolean disk = target.isOnDisk();
          GitRepository around = GitRepository.around(disk ? target.root() : repository);
          String prefix =
              disk ? around.root().relativize(target.root()).toString() : target.gitPrefix();
          return changes(around.tree(revision).below(prefix), target);
        });
  }

  private static Changes changes(Source before, Target target) {
    Map<String, String> renamed =
        target.patches().isEmpty() ? Map.of() : target.patched(1).renamed();
    return new Changes(before, target.source(1), renamed);
  }
}
