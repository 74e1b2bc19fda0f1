// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.model.driver.Registration;

/**
 * A file, or one hook of a file, that proofs are asked for.
 *
 * @param path relative to the root of the tree; a directory stands for all below it
 * @param function the name of the hook on either side; empty for all
 */
public record Wanted(String path, Optional<String> function) {

  /** Whether it speaks of {@code pair}: of one of its hooks, or a table of theirs. */
  public boolean takes(Pair pair) {
    return touches(pair) && (function.isEmpty() || hooks(pair).anyMatch(function.get()::equals));
  }

  /** Whether a hook of {@code pair} or a table of theirs stands in the file. */
  public boolean touches(Pair pair) {
    Stream<String> hooks =
        Stream.concat(pair.before().stream(), pair.after().stream()).map(hook -> hook.at().file());
    Stream<String> tables =
        Stream.of(
                pair.tables().stream(),
                pair.alone().stream(),
                pair.matches().stream().map(Match::before))
            .flatMap(each -> each)
            .map(table -> table.at().file());
    return Stream.concat(hooks, tables).anyMatch(this::holds);
  }

  /** Names of the hooks of {@code pair}. */
  public static Stream<String> hooks(Pair pair) {
    return Stream.concat(pair.before().stream(), pair.after().stream())
        .map(Registration.Definition::name)
        .distinct();
  }

  private boolean holds(String file) {
    return path.isEmpty() || file.equals(path) || file.startsWith(path + "/");
  }

  /** The pairs that one of {@code wanted} takes; all, when nothing is asked for in particular. */
  public static List<Pair> among(List<Pair> pairs, List<Wanted> wanted) {
    return wanted.isEmpty()
        ? pairs
        : pairs.stream().filter(pair -> wanted.stream().anyMatch(one -> one.takes(pair))).toList();
  }
}
