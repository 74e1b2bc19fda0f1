// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mmaproof.model.c.Enumerations;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * The items that list a constant of an enum, by the name of the constant. A file is looked through
 * when it is first asked about.
 *
 * <p>Safe for several threads.
 */
final class EnumIndex {
  private static final Set<Item.Kind> HOLDING =
      Set.of(Item.Kind.ENUM, Item.Kind.TYPEDEF, Item.Kind.COMPOSITE, Item.Kind.VARIABLE);

  private final Names names;
  private final Map<String, Map<String, List<Index.Place>>> files = new ConcurrentHashMap<>();
  private final List<Unit> headers = new ArrayList<>();

  /** Made when first asked for; two threads may make it twice. */
  private volatile Map<String, List<Index.Place>> everywhere = Map.of();

  /**
   * @param names knows the macros that make constants
   */
  EnumIndex(Names names) {
    this.names = names;
  }

  /** Adds a file whose constants anybody can mean. Not safe beside other calls. */
  void add(Unit unit) {
    if (unit.path().startsWith("include/")) {
      headers.add(unit);
      everywhere = Map.of();
    }
  }

  /** The items of {@code unit} that list {@code constant}. */
  List<Index.Place> in(Unit unit, String constant) {
    return of(unit).getOrDefault(constant, List.of());
  }

  /** The items of {@code unit} that list constants, by those. */
  Map<String, List<Index.Place>> of(Unit unit) {
    Map<String, List<Index.Place>> known = files.get(unit.path());
    if (known == null) {
      known = read(unit);
      files.putIfAbsent(unit.path(), known);
    }
    return known;
  }

  /** The items of all headers for everybody that list {@code constant}. */
  List<Index.Place> everywhere(String constant) {
    if (everywhere.isEmpty() && !headers.isEmpty()) {
      Map<String, List<Index.Place>> all = new HashMap<>();
      for (Unit unit : headers) {
        in(unit, "");
        files.get(unit.path()).forEach((k, v) -> all.merge(k, v, EnumIndex::both));
      }
      everywhere = all;
    }
    return everywhere.getOrDefault(constant, List.of());
  }

  private static List<Index.Place> both(List<Index.Place> a, List<Index.Place> b) {
    List<Index.Place> all = new ArrayList<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  private Map<String, List<Index.Place>> read(Unit unit) {
    Map<String, List<Index.Place>> found = new HashMap<>();
    for (Item item : unit.items()) {
      boolean holds =
          HOLDING.contains(item.kind())
              && unit.text().slice(item.start(), item.end()).contains("enum");
      if (holds) {
        Index.Place place = new Index.Place(unit, item);
        Enumerations.of(unit, item, macro -> names.macros(macro, unit.path()))
            .names()
            .forEach(name -> found.merge(name, List.of(place), EnumIndex::both));
      }
    }
    return found;
  }
}
