// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.analyzer.hook.Reach;
import org.mmaproof.analyzer.hook.ReachFinder;
import org.mmaproof.analyzer.hook.Routed;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Side;

/**
 * The hooks of one tree that call the members of other tables: through them userspace reaches a
 * callback that no file has.
 *
 * @param registrations all of the tree
 * @param finder what hooks reach
 */
record Outers(List<Registration> registrations, Names names, ReachFinder finder) {

  /** The hooks that call {@code inner}, in order of path and place; none for a file's own hook. */
  List<Side.Outer> of(HookMember inner) {
    if (inner.ofFile()) {
      return List.of();
    }
    Map<Span, Side.Outer> found = new LinkedHashMap<>();
    for (Registration row : registrations) {
      boolean other = !row.member().owner().equals(inner.owner());
      for (Registration.Definition hook :
          other ? row.definitions() : List.<Registration.Definition>of()) {
        if (!found.containsKey(hook.at()) && mentions(hook.at().file(), inner.member())) {
          for (Function function : HookBodies.of(hook, names)) {
            call(function, inner)
                .ifPresent(
                    at -> found.put(hook.at(), new Side.Outer(at(hook), row.member(), place(at))));
          }
        }
      }
    }
    List<Side.Outer> sorted = new ArrayList<>(found.values());
    sorted.sort(
        java.util.Comparator.comparing((Side.Outer outer) -> outer.hook().path())
            .thenComparing(outer -> outer.hook().line()));
    return sorted;
  }

  /** Where a definition is, as reports name it. */
  static HookAt at(Registration.Definition hook) {
    return new HookAt(hook.at().file(), hook.at().line(), hook.name());
  }

  private static org.mmaproof.model.proof.Place place(Span at) {
    return new org.mmaproof.model.proof.Place(at.file(), at.line());
  }

  /** The caller and what it reaches may lie in several files; the call stands near the hook. */
  private boolean mentions(String path, String member) {
    return names.unit(path).map(Unit::text).filter(text -> text.mayName(member)).isPresent();
  }

  private Optional<Span> call(Function function, HookMember inner) {
    for (Reach.Reached reached : finder.of(function).reached()) {
      Routed routed = reached.routed();
      for (Graph graph : routed.graphs()) {
        for (Op op : GraphWalk.ops(graph)) {
          if (op instanceof Op.Call call && isOf(call.callee(), inner)) {
            return Optional.of(call.at().at());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Value callee, HookMember inner) {
    return callee instanceof Value.Load load
        && load.place() instanceof Place.Field field
        && field.name().equals(inner.member())
        && field.of().type() instanceof Type.Struct struct
        && struct.tag().equals(inner.owner());
  }
}
