// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mmaproof.model.c.Layouts.Member;
import org.mmaproof.model.flow.Type;

/** Ways to members through anonymous structs and unions. */
final class Paths {
  private static final int DEEPEST = 20;

  private Paths() {}

  static Optional<List<Member>> to(Layouts layouts, Type.Struct struct, String name) {
    List<List<Member>> found = new ArrayList<>();
    collect(layouts, struct, name, List.of(), found);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Member> first = found.get(0);
    boolean agreed = found.stream().allMatch(path -> path.equals(first));
    return Optional.of(agreed ? first : merged(found));
  }

  /** The first way, with what others by the same name do not share left open. */
  private static List<Member> merged(List<List<Member>> found) {
    List<Member> path = new ArrayList<>(found.get(0));
    Member last = path.get(path.size() - 1);
    List<Member> ends = found.stream().map(p -> p.get(p.size() - 1)).toList();
    boolean types = ends.stream().allMatch(m -> m.type().equals(last.type()));
    boolean widths = ends.stream().allMatch(m -> m.bits().equals(last.bits()));
    Type type = types ? last.type() : new Type.Unknown(last.name());
    OptionalInt bits = widths ? last.bits() : OptionalInt.empty();
    path.set(path.size() - 1, new Member(last.name(), type, OptionalLong.empty(), bits));
    return List.copyOf(path);
  }

  private static void collect(
      Layouts layouts,
      Type.Struct struct,
      String name,
      List<Member> before,
      List<List<Member>> found) {
    if (before.size() > DEEPEST) {
      return;
    }
    for (Member member : layouts.members(struct)) {
      List<Member> path = new ArrayList<>(before);
      path.add(member);
      if (member.name().equals(name)) {
        found.add(List.copyOf(path));
      } else if (member.anonymous() && member.type() instanceof Type.Struct inner) {
        collect(layouts, inner, name, path, found);
      }
    }
  }
}
