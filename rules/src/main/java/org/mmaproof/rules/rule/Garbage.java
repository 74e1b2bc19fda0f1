// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Site;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** Where a path uses a local descriptor that still holds what the stack held. */
public final class Garbage {
  private final Names names;
  private final KernelModel kernel;

  public Garbage(Names names, KernelModel kernel) {
    this.names = names;
    this.kernel = kernel;
  }

  /**
   * A use of such a descriptor.
   *
   * @param member the member that is read, empty when the whole is passed on
   */
  public record Use(Site site, Variable variable, String member) {}

  /** The members of one descriptor that are still unset. */
  private record Unset(Variable variable, Set<String> members) {
    Unset {
      members = Set.copyOf(members);
    }

    Unset without(String member) {
      Set<String> left = new HashSet<>(members);
      left.remove(member);
      return new Unset(variable, left);
    }
  }

  /** The first use of each descriptor along {@code path}. */
  public List<Use> uses(Path path) {
    Map<Place, Unset> unset = new HashMap<>();
    List<Use> uses = new ArrayList<>();
    for (Step step : path.steps()) {
      if (step instanceof Step.Declare declare) {
        declare(declare, unset);
      } else if (step instanceof Step.Write write) {
        written(write.place(), unset);
      } else if (step instanceof Step.Read read) {
        read(read, unset).ifPresent(use -> note(use, uses, unset, read.place().root()));
      } else if (step instanceof Step.Call call) {
        call(call, unset, uses);
      }
    }
    return uses;
  }

  private static void note(Use use, List<Use> uses, Map<Place, Unset> unset, Place place) {
    uses.add(use);
    unset.remove(place);
  }

  private void declare(Step.Declare declare, Map<Place, Unset> unset) {
    Variable variable = declare.variable();
    unset.remove(declare.place());
    if (variable.initialiser().isEmpty()) {
      Descriptor.tag(variable.type())
          .map(tag -> members(tag, declare.site().at().file()))
          .ifPresent(members -> unset.put(declare.place(), new Unset(variable, members)));
    }
  }

  /** The members to set; of an unknown declaration one that nobody sets. */
  private Set<String> members(String tag, String from) {
    List<String> members = Descriptor.members(tag, from, names, kernel);
    return members.isEmpty() ? Set.of("") : Set.copyOf(members);
  }

  private static void written(Place place, Map<Place, Unset> unset) {
    if (unset.remove(place) == null) {
      outermost(place)
          .ifPresent(
              field ->
                  unset.computeIfPresent(
                      field.object(), (whole, before) -> before.without(field.name())));
    }
  }

  /** The member of a variable that {@code place} is or lies in. */
  private static Optional<Place.Field> outermost(Place place) {
    Optional<Place> at = Optional.of(place);
    while (at.isPresent()) {
      if (at.get() instanceof Place.Field field && field.object() instanceof Place.Local) {
        return Optional.of(field);
      }
      at = at.get().owner();
    }
    return Optional.empty();
  }

  private static Optional<Use> read(Step.Read read, Map<Place, Unset> unset) {
    return outermost(read.place())
        .flatMap(
            field ->
                Optional.ofNullable(unset.get(field.object()))
                    .filter(left -> left.members().contains(field.name()))
                    .map(left -> new Use(read.site(), left.variable(), field.name())));
  }

  private void call(Step.Call call, Map<Place, Unset> unset, List<Use> uses) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof Value.Address address) {
        Unset left = unset.get(address.of());
        if (left == null) {
          part(call, i, address.of(), unset);
        } else if (left.members().isEmpty() || fills(call, i)) {
          unset.remove(address.of());
        } else if (!clears(call, i) && !keepsToSet(call, i, left)) {
          note(new Use(call.site(), left.variable(), ""), uses, unset, address.of());
        }
      }
    }
  }

  /** A member whose address is passed is set by the call. */
  private void part(Step.Call call, int argument, Place place, Map<Place, Unset> unset) {
    if (!pointerSize(call) || !clears(call, argument)) {
      written(place, unset);
    }
  }

  /** Whether the call initialises all of what it is given, or may as far as is known. */
  private boolean fills(Step.Call call, int argument) {
    if (call.name().isEmpty()) {
      return !hook(call.callee());
    }
    return call.local()
        || kernel.effects(call.name()).isEmpty()
        || (clears(call, argument) && !pointerSize(call));
  }

  /**
   * Whether a kernel function only works something out, or changes only members that are set: then
   * it is not known to look at the others.
   */
  private boolean keepsToSet(Step.Call call, int argument, Unset left) {
    return !call.name().isEmpty()
        && kernel.effectsOf(call.name()).stream()
            .allMatch(
                effect ->
                    effect instanceof Effect.WritesDescriptor writes
                        && writes.parameter() == argument
                        && !left.members().contains(outermost(writes.path())));
  }

  private static String outermost(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private boolean clears(Step.Call call, int argument) {
    return kernel.effectsOf(call.name()).stream()
        .anyMatch(
            effect -> effect instanceof Effect.Initialises all && all.parameter() == argument);
  }

  /** Whether a size that is passed is that of a pointer: {@code memset(desc, 0, sizeof(desc))}. */
  private static boolean pointerSize(Step.Call call) {
    return call.arguments().stream().anyMatch(Value::isSizeOfPointer);
  }

  /** A call through a member that maps is a call of a hook. */
  private static boolean hook(Value callee) {
    return callee instanceof Value.Content content
        && content.place() instanceof Place.Field field
        && field.name().contains("map");
  }
}
