// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What became of the rows of one census in another.
 *
 * <p>A row is known again by what is nearest: the same table and hook, the same table, the same
 * hook in another table of the file, the same hook in another file. It is converted where the old
 * one was not and it is; one that is converted no more is new.
 */
public final class CensusChanges {
  /** Rows are the same by the first of these that says so, each old row once. */
  private static final List<BiPredicate<CensusRow, CensusRow>> SAME =
      List.of(
          (old, row) ->
              isInPlace(old, row) && isTable(old, row) && isHook(old, row) && isUnder(old, row),
          (old, row) -> isInPlace(old, row) && isTable(old, row) && isHook(old, row),
          (old, row) -> isInPlace(old, row) && isTable(old, row) && isUnder(old, row),
          (old, row) -> isInPlace(old, row) && isTable(old, row),
          (old, row) -> isInPlace(old, row) && isNamed(old) && isHook(old, row),
          (old, row) -> isTable(old, row) && isNamed(old) && isHook(old, row));

  private CensusChanges() {}

  /**
   * The rows of the new tree, each with its change, and those of the old one that are gone.
   *
   * @param old rows of the old tree
   * @param now rows of the new one
   */
  public static List<CensusRow> between(List<CensusRow> old, List<CensusRow> now) {
    Map<Integer, CensusRow> origins = new HashMap<>();
    List<CensusRow> left = new ArrayList<>(old);
    for (BiPredicate<CensusRow, CensusRow> same : SAME) {
      for (int i = 0; i < now.size(); i++) {
        OptionalInt found =
            origins.containsKey(i) ? OptionalInt.empty() : find(left, now.get(i), same);
        if (found.isPresent()) {
          origins.put(i, left.remove(found.getAsInt()));
        }
      }
    }
    List<CensusRow> all = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      CensusRow row = now.get(i);
      Optional<CensusRow> origin = Optional.ofNullable(origins.get(i));
      all.add(row.changed(origin.map(before -> change(before, row)).orElse("new")));
    }
    left.forEach(row -> all.add(row.changed("removed")));
    return all;
  }

  private static OptionalInt find(
      List<CensusRow> left, CensusRow row, BiPredicate<CensusRow, CensusRow> same) {
    for (int i = 0; i < left.size(); i++) {
      CensusRow old = left.get(i);
      boolean role = old.opsType().equals(row.opsType()) && role(old).equals(role(row));
      if (role && same.test(old, row)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static String change(CensusRow old, CensusRow row) {
    if (old.prepare() != row.prepare()) {
      return row.prepare() ? "converted" : "new";
    }
    return isInPlace(old, row) ? "same" : "moved";
  }

  private static boolean isInPlace(CensusRow old, CensusRow row) {
    return old.path().equals(row.path());
  }

  private static boolean isTable(CensusRow old, CensusRow row) {
    return old.opsVar().equals(row.opsVar());
  }

  private static boolean isUnder(CensusRow old, CensusRow row) {
    return old.presence().equals(row.presence());
  }

  private static boolean isHook(CensusRow old, CensusRow row) {
    return plain(old.hook()).equals(plain(row.hook()));
  }

  /** Whether the hook is called something that tells it from others. */
  private static boolean isNamed(CensusRow row) {
    return !Set.of("NULL", "0", "").contains(row.hook());
  }

  private static String role(CensusRow row) {
    return plain(row.member());
  }

  private static String plain(String name) {
    return name.replace("_prepare", "");
  }
}
