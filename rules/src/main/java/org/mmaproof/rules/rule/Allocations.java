// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** What is allocated along the paths of a function, and where it can be reached from at the end. */
public final class Allocations {
  private final KernelModel kernel;
  private final Ledger ledger;

  private Allocations(KernelModel kernel, Ledger ledger) {
    this.kernel = kernel;
    this.ledger = ledger;
  }

  public static Allocations of(Paths paths, KernelModel kernel) {
    return new Allocations(kernel, Ledger.of(paths, kernel));
  }

  /**
   * An allocation that outlives the path.
   *
   * @param by the call that made it
   * @param index which step of the path that is
   * @param stored what makes it reachable from elsewhere
   */
  public record Kept(Step.Call by, int index, Step stored) {}

  /** The allocations of {@code path} that can be reached when it ends. */
  public List<Kept> kept(Path path) {
    List<Kept> kept = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof Step.Call call && allocates(path, call)) {
        int index = i;
        storing(path, call, index, new ArrayList<>())
            .filter(stored -> !lost(path, call.result(), index, stored))
            .ifPresent(stored -> kept.add(new Kept(call, index, stored)));
      }
    }
    return kept;
  }

  private boolean allocates(Path path, Step.Call call) {
    return effects(call).stream().anyMatch(Allocations::allocates)
        && !ledger.failed(path, call, true);
  }

  private static boolean allocates(Effect effect) {
    return effect instanceof Effect.Allocate
        || (effect instanceof Effect.Acquire acquire && Holding.reserves(acquire.kind()));
  }

  private List<Effect> effects(Step.Call call) {
    return call.local() ? List.of() : kernel.effectsOf(call.name());
  }

  /** The step that makes the memory reachable from what outlives the path, if one does. */
  private Optional<Step> storing(Path path, Step.Call made, int from, List<Value> seen) {
    Value memory = made.result();
    if (seen.contains(memory)) {
      return Optional.empty();
    }
    seen.add(memory);
    for (Step step : path.steps().subList(from + 1, path.steps().size())) {
      if (step instanceof Step.Write write
          && points(write.value(), memory)
          && lasting(path, write.place(), seen)
          && points(path.store().read(write.place()), memory)) {
        return Optional.of(step);
      }
      if (step instanceof Step.Call call && links(call, memory)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code value} is {@code memory}, or the address of a part of it. */
  private static boolean points(Value value, Value memory) {
    return value.equals(memory)
        || (value instanceof Value.Address address
            && address.of().root().equals(new Place.Target(memory)));
  }

  /** Whether what stands in {@code place} can be reached when the path has ended. */
  private boolean lasting(Path path, Place place, List<Value> seen) {
    if (place.local()) {
      return false;
    }
    if (place.root() instanceof Place.Target target
        && target.pointer() instanceof Value.Result result) {
      for (int i = 0; i < path.steps().size(); i++) {
        if (path.steps().get(i) instanceof Step.Call call && call.result().equals(result)) {
          return effects(call).stream().noneMatch(Allocations::allocates)
              || storing(path, call, i, seen).isPresent();
        }
      }
    }
    return true;
  }

  /** Whether a call puts a part of the memory on a list or the like. */
  private boolean links(Step.Call call, Value memory) {
    return effects(call).stream()
        .anyMatch(
            effect ->
                effect instanceof Effect.Acquire acquire
                    && argument(call, acquire.parameter())
                        .filter(on -> points(on, memory))
                        .isPresent());
  }

  /** Whether the memory is freed after all, or handed to a function that may do so. */
  private boolean lost(Path path, Value memory, int made, Step stored) {
    int since = path.steps().indexOf(stored);
    for (int i = made + 1; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof Step.Call call
          && (frees(call, memory) || (i > since && unknownWith(call, memory)))) {
        return true;
      }
    }
    return false;
  }

  private boolean frees(Step.Call call, Value memory) {
    return effects(call).stream().anyMatch(effect -> frees(call, effect, memory));
  }

  /** Freed, dropped by a count of its own, or given back as a number. */
  private static boolean frees(Step.Call call, Effect effect, Value memory) {
    if (effect instanceof Effect.Free free) {
      return argument(call, free.parameter()).filter(memory::equals).isPresent();
    }
    return effect instanceof Effect.Release release
        && (Holding.reserves(release.kind())
            ? call.arguments().contains(memory)
            : argument(call, release.parameter()).filter(on -> points(on, memory)).isPresent());
  }

  private static Optional<Value> argument(Step.Call call, int parameter) {
    return parameter >= 0 && parameter < call.arguments().size()
        ? Optional.of(call.arguments().get(parameter))
        : Optional.empty();
  }

  private boolean unknownWith(Step.Call call, Value memory) {
    return (call.local() || kernel.effects(call.name()).isEmpty())
        && call.arguments().contains(memory);
  }
}
