// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * Which sources include a header. Not every header includes what it needs: some are written to be
 * included behind others. Safe for several threads, but for {@link #add}.
 */
final class Includers {
  private static final String EVERYBODY = "include/";
  private static final String KERNEL = Visibility.of("mm/mmap.c").world();

  private final Function<String, Optional<Unit>> units;
  private final Map<String, List<Unit>> sources = new ConcurrentSkipListMap<>();
  private final Map<String, String> first = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * @param units reads a file as an outline
   */
  Includers(Function<String, Optional<Unit>> units) {
    this.units = units;
  }

  void add(Unit unit) {
    if (unit.path().endsWith(".c")) {
      sources.merge(Includes.directory(unit.path()), List.of(unit), Includers::both);
      known.clear();
      if (Visibility.of(unit.path()).world().equals(KERNEL)
          && Includes.architecture(unit.path()).isEmpty()) {
        unit.items().stream()
            .filter(item -> item.kind() == Item.Kind.INCLUDE && !item.local())
            .forEach(item -> first.merge(item.name(), unit.path(), Includers::earlier));
      }
    }
  }

  private static String earlier(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static List<Unit> both(List<Unit> a, List<Unit> b) {
    return Stream.concat(a.stream(), b.stream()).sorted(Comparator.comparing(Unit::path)).toList();
  }

  /**
   * The first source of the directory of {@code header} that includes it, or does by another; for a
   * header that is everybody's the first source of no architecture.
   */
  Optional<String> of(String header) {
    if (header.startsWith(EVERYBODY)) {
      return Optional.ofNullable(first.get(header.substring(EVERYBODY.length())));
    }
    Optional<String> before = known.get(header);
    if (before == null) {
      String directory = Includes.directory(header);
      before =
          sources.getOrDefault(directory, List.of()).stream()
              .filter(unit -> includes(unit, header, directory, true))
              .map(Unit::path)
              .findFirst();
      known.put(header, before);
    }
    return before;
  }

  private boolean includes(Unit unit, String header, String directory, boolean deeper) {
    for (Item item : unit.items()) {
      if (item.kind() == Item.Kind.INCLUDE && item.local()) {
        String first = Includes.candidates(item.name(), true, unit.path()).get(0);
        boolean found =
            first.equals(header)
                || (deeper
                    && Includes.directory(first).equals(directory)
                    && units
                        .apply(first)
                        .filter(other -> includes(other, header, directory, false))
                        .isPresent());
        if (found) {
          return true;
        }
      }
    }
    return false;
  }
}
