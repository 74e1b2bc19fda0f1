// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.c.Members;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.ir.CType;

/**
 * The types whose values carry hooks: structs that own hooks, the operations of a VMA, and structs
 * that hold one of these by value, at whatever depth.
 *
 * @param tags the only structs that can, as the words of the tree tell: others are not looked up
 */
record Carriers(KernelTree tree, Owners owners, Set<String> tags) {
  /** The operations that a VMA itself points to; their members are called for it later. */
  static final String VMA_OPERATIONS = "vm_operations_struct";

  private static final int DEPTH_MAX = 8;

  /**
   * What a value carries.
   *
   * @param struct tag of the struct copied
   * @param owner tag of the struct in it that holds the hooks; the same where it does itself
   * @param members the members that are hooks, empty for the operations of a VMA
   */
  record Carried(String struct, String owner, List<String> members) {
    Carried {
      members = List.copyOf(members);
    }

    String text() {
      String inside = struct.equals(owner) ? "" : " with its struct " + owner;
      String hooks = members.isEmpty() ? "" : " (" + String.join(", ", members) + ")";
      return "struct " + struct + inside + hooks;
    }
  }

  /** What a value of {@code type} carries; empty for pointers, which copy no struct. */
  Optional<Carried> of(CType type, String from) {
    return of(type, from, 0);
  }

  private Optional<Carried> of(CType type, String from, int depth) {
    if (depth > DEPTH_MAX) {
      return Optional.empty();
    }
    CType plain = Members.resolved(type, tree, from);
    if (plain instanceof CType.Array array) {
      return of(array.of(), from, depth + 1);
    }
    if (plain instanceof CType.Inline inline) {
      return inside(inline.composite(), from, depth);
    }
    if (!(plain instanceof CType.Tagged tagged) || !tags.contains(tagged.tag())) {
      return Optional.empty();
    }
    Optional<Carried> own = own(tagged.tag(), from);
    return own.isPresent()
        ? own
        : tree.composite(tagged.kind(), tagged.tag(), from)
            .flatMap(composite -> inside(composite, composite.at().file(), depth));
  }

  private Optional<Carried> inside(CType.Composite composite, String from, int depth) {
    for (CType.Field field : composite.fields()) {
      Optional<Carried> carried = of(field.type(), from, depth + 1);
      if (carried.isPresent()) {
        String struct = composite.tag().isEmpty() ? carried.get().struct() : composite.tag();
        return carried.map(inner -> new Carried(struct, inner.owner(), inner.members()));
      }
    }
    return Optional.empty();
  }

  private Optional<Carried> own(String tag, String from) {
    if (tag.equals(VMA_OPERATIONS)) {
      return Optional.of(new Carried(tag, tag, List.of()));
    }
    if (owners.tagged(tag).isEmpty()) {
      return Optional.empty();
    }
    List<HookMember> members = new ArrayList<>();
    tree
        .struct(tag, from)
        .map(place -> owners.at(new Owners.Place(place.unit().path(), place.item().start())))
        .orElseGet(() -> owners.tagged(tag))
        .stream()
        .filter(member -> member.owner().equals(tag))
        .forEach(members::add);
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Carried(
                tag, tag, members.stream().map(HookMember::member).collect(Collectors.toList())));
  }
}
