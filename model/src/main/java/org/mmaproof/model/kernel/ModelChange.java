// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is different about one item between two models; at least one of both is there.
 *
 * @param before as the first has it
 * @param after as the second has it
 */
public record ModelChange(Optional<ModelItem> before, Optional<ModelItem> after) {

  /** Whichever is there, the second's first. */
  public ModelItem item() {
    return after.or(() -> before).orElseThrow();
  }

  /** All that differs, by file and name; an item that stands in another file is the same item. */
  public static List<ModelChange> between(Kernel before, Kernel after) {
    Map<String, ModelItem> old = byName(before);
    Map<String, ModelItem> fresh = byName(after);
    List<ModelChange> changes = new ArrayList<>();
    old.forEach(
        (key, item) -> {
          ModelItem other = fresh.get(key);
          if (other == null || !Objects.equals(item.text(), other.text())) {
            changes.add(new ModelChange(Optional.of(item), Optional.ofNullable(other)));
          }
        });
    fresh.forEach(
        (key, item) -> {
          if (!old.containsKey(key)) {
            changes.add(new ModelChange(Optional.empty(), Optional.of(item)));
          }
        });
    changes.sort(
        Comparator.comparing((ModelChange change) -> change.item().file())
            .thenComparing(change -> change.item().name())
            .thenComparing(change -> change.item().kind()));
    return changes;
  }

  private static Map<String, ModelItem> byName(Kernel kernel) {
    Map<String, ModelItem> items = new TreeMap<>();
    kernel.items().forEach(item -> items.put(item.what() + " " + item.name(), item));
    return items;
  }
}
