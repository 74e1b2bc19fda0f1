// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Wanted;

/**
 * What {@code prove} is asked about.
 *
 * @param before the tree of the old hooks; empty when converted hooks are judged alone
 * @param after the tree of the converted ones
 * @param wanted the files and hooks in question; all, when there are none
 */
record ProveTarget(Optional<Target> before, Target after, List<Wanted> wanted) {
  private static final int NAMED_MAX = 5;

  ProveTarget {
    wanted = List.copyOf(wanted);
  }

  /**
   * @param names what stands on the command line beside options
   * @throws Usage when something named cannot be read or does not fit
   */
  static ProveTarget of(Sides sides, TextOptions text, List<String> names) {
    Optional<String> before = sides.before();
    Optional<String> after = sides.after();
    if (sides.range().isPresent()) {
      return ofRange(sides, text, names);
    }
    if (before.isPresent() != after.isPresent()) {
      throw new Usage(
          before.isPresent()
              ? "--before needs --after TREE beside it"
              : "--after needs --before TREE beside it");
    }
    if (before.isPresent()) {
      if (text.patched()) {
        throw new Usage("--patch is laid over one TREE: leave --before and --after out");
      }
      Target old = Target.of(before.stream().toList(), text.repository());
      Target converted = Target.of(after.stream().toList(), text.repository());
      return new ProveTarget(Optional.of(old), converted, wanted(names, List.of(converted, old)));
    }
    if (names.isEmpty() || isDirectory(names.get(0)) || Target.isRevision(names.get(0))) {
      Target tree = Target.of(names.stream().limit(1).toList(), text.repository());
      List<String> files = names.subList(Math.min(1, names.size()), names.size());
      return of(tree, text, wanted(files, List.of(tree)));
    }
    Target tree = Target.of(names.stream().map(ProveTarget::file).distinct().toList());
    Target whole = tree.everywhere();
    return of(tree.kernel() ? whole : tree, text, wanted(names, List.of(whole)));
  }

  /** What the options say of the two sides. */
  record Sides(Optional<String> before, Optional<String> after, Optional<String> range) {}

  /** One tree: alone, or with patches laid over it against itself without them. */
  private static ProveTarget of(Target tree, TextOptions text, List<Wanted> wanted) {
    return text.patched()
        ? new ProveTarget(Optional.of(tree), tree.with(text.series()), wanted)
        : new ProveTarget(Optional.empty(), tree, wanted);
  }

  private static ProveTarget ofRange(Sides sides, TextOptions text, List<String> names) {
    if (sides.before().isPresent() || sides.after().isPresent() || text.patched()) {
      throw new Usage("--git names both sides: leave --before, --after and --patch out");
    }
    Range range = Range.of(sides.range().orElseThrow());
    Target old = Target.of(List.of("git:" + range.base()), text.repository());
    Target converted = Target.of(List.of("git:" + range.head()), text.repository());
    return new ProveTarget(Optional.of(old), converted, wanted(names, List.of(converted, old)));
  }

  /** Paths of the old tree by those of the new one: two files that are named are one. */
  Map<String, String> renamed() {
    if (!after.patches().isEmpty()) {
      return after.patched(1).renamed();
    }
    List<String> old = before.map(Target::files).orElse(List.of());
    return old.size() == 1 && after.files().size() == 1
        ? Map.of(after.files().get(0), old.get(0))
        : Map.of();
  }

  /** Where the file at a path of the new tree was in the old one. */
  String oldPath(String path) {
    return renamed().getOrDefault(path, path);
  }

  /** The same question about another tree of converted hooks. */
  ProveTarget after(Target tree) {
    return new ProveTarget(before, tree, wanted);
  }

  /** The paths that differ between the trees, where that can be told without reading them. */
  Optional<Set<String>> touched() {
    if (!after.patches().isEmpty()) {
      Set<String> touched = new HashSet<>();
      after.patches().forEach(patch -> touched.addAll(patch.touched()));
      return Optional.of(touched);
    }
    return before.isPresent()
            && before.get().ground() instanceof Target.Ground.Revision old
            && after.ground() instanceof Target.Ground.Revision converted
        ? Optional.of(converted.tree().differing(old.tree()))
        : Optional.empty();
  }

  /** Whether {@code pair} is asked for. */
  boolean takes(Pair pair) {
    boolean held =
        Stream.concat(
                Stream.of(pair.file()), pair.tables().stream().map(table -> table.at().file()))
            .anyMatch(after::holds);
    return held && !Wanted.among(List.of(pair), wanted).isEmpty();
  }

  /**
   * Sees to it that each hook that is asked for by name is among {@code pairs}.
   *
   * @throws Usage when one is not
   */
  void check(List<Pair> pairs) {
    for (Wanted one : wanted) {
      if (one.function().isPresent() && pairs.stream().noneMatch(one::takes)) {
        List<String> others =
            pairs.stream()
                .filter(one::touches)
                .flatMap(Wanted::hooks)
                .distinct()
                .sorted()
                .limit(NAMED_MAX)
                .toList();
        throw new Usage(
            "there is no converted hook %s in %s%s"
                .formatted(
                    one.function().get(),
                    one.path(),
                    others.isEmpty() ? "" : ": it has " + String.join(", ", others)));
      }
    }
  }

  private static List<Wanted> wanted(List<String> names, List<Target> targets) {
    List<Wanted> wanted = new ArrayList<>();
    for (String name : names) {
      String file = file(name);
      Optional<String> function =
          file.equals(name)
              ? Optional.empty()
              : Optional.of(name.substring(file.length() + 1)).filter(each -> !each.isEmpty());
      wanted.add(new Wanted(path(file, targets), function));
    }
    return wanted;
  }

  /** The part of {@code FILE:FUNCTION} before the colon; a file may have colons in its name. */
  private static String file(String name) {
    int colon = name.lastIndexOf(':');
    return colon <= 0 || exists(name) ? name : name.substring(0, colon);
  }

  /** {@code file} relative to the root of a tree: as written, or from the current directory. */
  private static String path(String file, List<Target> targets) {
    try {
      for (Target target : targets) {
        for (Path start : List.of(target.root(), target.root().resolve(target.under()))) {
          Path path = start.resolve(file).normalize();
          if (path.startsWith(target.root()) && target.has(relative(target, path))) {
            return relative(target, path);
          }
        }
      }
      for (Target target : targets) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        if (Files.exists(path) && path.toRealPath().startsWith(target.root())) {
          return relative(target, path.toRealPath());
        }
      }
    } catch (InvalidPathException | java.io.IOException e) {
      throw new Usage("there is no " + file + ": name a file of the tree", e);
    }
    throw new Usage(
        "there is no %s in %s: name a file relative to it".formatted(file, targets.get(0).root()));
  }

  private static String relative(Target target, Path path) {
    return target.root().relativize(path).toString().replace('\\', '/');
  }

  private static boolean isDirectory(String name) {
    return exists(name) && Files.isDirectory(Path.of(name));
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
