// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** The items of one or many files by what they are and by name. */
final class Index {
  private final Map<Item.Kind, Map<String, List<Place>>> places = new EnumMap<>(Item.Kind.class);

  /** An item and the file it stands in. */
  record Place(Unit unit, Item item) {}

  void add(Unit unit) {
    for (Item item : unit.items()) {
      if (!item.name().isEmpty()) {
        places
            .computeIfAbsent(item.kind(), kind -> new HashMap<>())
            .computeIfAbsent(item.name(), name -> new ArrayList<>(1))
            .add(new Place(unit, item));
      }
    }
  }

  static Index of(Unit unit) {
    Index index = new Index();
    index.add(unit);
    return index;
  }

  List<Place> find(Item.Kind kind, String name) {
    return places.getOrDefault(kind, Map.of()).getOrDefault(name, List.of());
  }
}
