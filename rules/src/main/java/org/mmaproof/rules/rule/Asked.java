// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Set;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Value;

/** What a condition reads. */
final class Asked {
  private Asked() {}

  /** Whether {@code value} reads a member of one of those names. */
  static boolean member(Value value, Set<String> names) {
    if (value instanceof Value.Apply apply) {
      return apply.operands().stream().anyMatch(operand -> member(operand, names));
    }
    if (value instanceof Value.Result result) {
      return result.arguments().stream().anyMatch(argument -> member(argument, names));
    }
    if (value instanceof Value.Content content) {
      return member(content.place(), names);
    }
    return value instanceof Value.Address address && member(address.of(), names);
  }

  private static boolean member(Place place, Set<String> names) {
    return place instanceof Place.Field field && names.contains(field.name());
  }
}
