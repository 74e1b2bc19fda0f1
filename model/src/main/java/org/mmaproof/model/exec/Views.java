// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;
import org.mmaproof.model.flow.Type;

/**
 * One memory seen as several types: a struct begins with its first member, so that a pointer to one
 * is a pointer to the other.
 */
public final class Views {
  private final FirstMembers first;

  Views(FirstMembers first) {
    this.first = first;
  }

  /** What lies first in a struct. */
  interface FirstMembers {
    Optional<First> of(Type.Struct struct);
  }

  /** The first member of a struct. */
  public record First(String name, Type type) {}

  /** {@code cell}, or what begins where it begins, when that is what is asked for. */
  Cell as(Cell cell, Type wanted) {
    cell.see(wanted);
    if (!(wanted instanceof Type.Struct struct) || cell.type().equals(wanted)) {
      return cell;
    }
    Optional<Cell> around = cell.around().filter(outer -> couldBe(outer, wanted));
    if (around.isPresent()
        && first.of(struct).filter(member -> member.name().equals(cell.key())).isPresent()) {
      around.get().see(wanted);
      return around.get();
    }
    if (cell.type() instanceof Type.Struct is) {
      Optional<First> inside = first.of(is).filter(member -> member.type().equals(wanted));
      return inside.map(member -> cell.member(member.name(), member.type())).orElse(cell);
    }
    return cell;
  }

  private static boolean couldBe(Cell cell, Type wanted) {
    return cell.type() instanceof Type.Void || cell.type().equals(wanted);
  }
}
