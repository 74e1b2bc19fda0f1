// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** The macros whose body registers a hook, directly or through such a macro: a fixed point. */
final class RegisteringMacros {
  private RegisteringMacros() {}

  /**
   * The same as {@link #in(Collection, Set, Set)} for many files, most of which name no hook member
   * at all.
   */
  static Set<String> in(List<Unit> units, Set<String> members, Set<String> known, Workers workers) {
    workers.map(units, () -> unit -> names(unit, members)); // has each text read for its names
    return in(units, members, known);
  }

  /**
   * The names of such macros that {@code units} define.
   *
   * @param members names of hook members
   * @param known macros already known to register
   */
  static Set<String> in(Collection<Unit> units, Set<String> members, Set<String> known) {
    Set<String> found = new HashSet<>();
    Set<String> all = new HashSet<>(known);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Unit unit : units) {
        if (!names(unit, members) && !names(unit, all)) {
          continue;
        }
        for (Item item : unit.items()) {
          if (item.kind() == Item.Kind.MACRO
              && !all.contains(item.name())
              && registers(unit.text().text(), item, members, all)) {
            grown |= all.add(item.name());
            found.add(item.name());
          }
        }
      }
    }
    return found;
  }

  private static boolean names(Unit unit, Set<String> names) {
    return names.stream().anyMatch(unit.text()::mayName);
  }

  private static boolean registers(
      String text, Item macro, Set<String> members, Set<String> macros) {
    return registers(text, macro.bodyStart(), macro.bodyEnd(), members, macros);
  }

  /**
   * The names of the macros of {@code unit} that put something into a member which is one of their
   * parameters: what they register depends on the use.
   */
  static Set<String> ofAnyMember(Unit unit) {
    Set<String> found = new HashSet<>();
    for (Item item : unit.items()) {
      if (item.kind() == Item.Kind.MACRO && !item.parameters().isEmpty()) {
        Set<String> parameters = Set.copyOf(new HashSet<>(item.parameters()));
        if (registers(unit.text().text(), item, parameters, Set.of())) {
          found.add(item.name());
        }
      }
    }
    return found;
  }

  /** Whether the text sets a hook member or uses one of {@code macros}. */
  static boolean registers(
      String text, int start, int end, Set<String> members, Set<String> macros) {
    int i = start;
    while (i < end) {
      if (!CText.startsName(text.charAt(i))) {
        i = CText.next(text, i);
        continue;
      }
      int nameEnd = CText.nameEnd(text, i);
      String name = text.substring(i, nameEnd);
      if (macros.contains(name) || members.contains(name) && isSet(text, i, nameEnd)) {
        return true;
      }
      i = nameEnd;
    }
    return false;
  }

  /** Whether the name is a member ({@code .name} or {@code ->name}) that something is put into. */
  static boolean isSet(String text, int start, int end) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) <= ' ') {
      before--;
    }
    boolean member =
        before >= 0
            && (text.charAt(before) == '.'
                || text.charAt(before) == '>' && before > 0 && text.charAt(before - 1) == '-');
    int behind = CText.skipBlank(text, end);
    return member
        && behind < text.length()
        && text.charAt(behind) == '='
        && (behind + 1 == text.length() || text.charAt(behind + 1) != '=');
  }
}
