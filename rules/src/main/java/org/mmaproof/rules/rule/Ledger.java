// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Facts;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * What is taken and given back along the paths of a function.
 *
 * <p>What a call takes is asked of the kernel's model. A call that may fail took nothing where its
 * result says that it failed. A function that nobody knows and that has the object in hand may give
 * it back: nothing is held any more as far as this reading is sure.
 */
public final class Ledger {
  private final KernelModel kernel;
  private final Set<Span> failWithNonzero = new HashSet<>();

  private Ledger(KernelModel kernel) {
    this.kernel = kernel;
  }

  public static Ledger of(Paths paths, KernelModel kernel) {
    Ledger ledger = new Ledger(kernel);
    ledger.learn(paths);
    return ledger;
  }

  /**
   * Learns which calls give 0 when they succeed: where the function fails only on paths on which
   * the call gave something else.
   */
  private void learn(Paths paths) {
    Map<Span, Boolean> zeroFails = new HashMap<>();
    Map<Span, Boolean> nonzeroFails = new HashMap<>();
    for (Path path : paths.paths()) {
      for (Step step : path.steps()) {
        if (step instanceof Step.Call call && !path.maySucceed()) {
          zeroFails.merge(call.site().at(), path.facts().zero(call.result()), Boolean::logicalOr);
          nonzeroFails.merge(
              call.site().at(), path.facts().nonzero(call.result()), Boolean::logicalOr);
        }
      }
    }
    nonzeroFails.forEach(
        (at, fails) -> {
          if (fails && !zeroFails.getOrDefault(at, false)) {
            failWithNonzero.add(at);
          }
        });
  }

  /** What {@code path} holds at its end. */
  public List<Holding> held(Path path) {
    return entries(path).held();
  }

  /** What {@code path} gives back that it did not take. */
  public List<Holding> givenBack(Path path) {
    return entries(path).givenBack();
  }

  /** What is taken, and what is given back beyond that. */
  private record Entries(List<Holding> held, List<Holding> givenBack) {}

  private Entries entries(Path path) {
    List<Holding> held = new ArrayList<>();
    List<Holding> givenBack = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++) {
      Step step = path.steps().get(i);
      if (step instanceof Step.Call call) {
        call(path, call, i, held, givenBack);
      }
      if (step instanceof Step.Write write) {
        count(write, i, held, givenBack);
      }
    }
    return new Entries(held, givenBack);
  }

  private void call(
      Path path, Step.Call call, int index, List<Holding> held, List<Holding> givenBack) {
    Optional<Effects> effects = call.local() ? Optional.empty() : kernel.effects(call.name());
    if (effects.isEmpty()) {
      held.removeIf(holding -> call.arguments().stream().anyMatch(holding::reachedBy));
      return;
    }
    for (Effect effect : effects.get().effects()) {
      if (effect instanceof Effect.Acquire acquire && !failed(path, call, acquire.always())) {
        held.add(new Holding(acquire.kind(), objects(call, acquire.parameter()), call, index));
      }
      if (effect instanceof Effect.Release release) {
        Holding back = new Holding(release.kind(), objects(call, release.parameter()), call, index);
        if (!release(held, back)) {
          givenBack.add(back);
        }
      }
      if (effect instanceof Effect.Free free && free.parameter() < call.arguments().size()) {
        Value freed = call.arguments().get(free.parameter());
        held.removeIf(holding -> holding.reachedBy(freed));
      }
    }
  }

  /**
   * Whether the path knows that a call failed.
   *
   * @param always whether the call does what it does on every path but those of errors; else it
   *     gives 0 where it did not
   */
  boolean failed(Path path, Step.Call call, boolean always) {
    Facts facts = path.facts();
    if (facts.negative(call.result()) || facts.error(call.result())) {
      return true;
    }
    if (failWithNonzero.contains(call.site().at())) {
      return facts.nonzero(call.result());
    }
    return facts.zero(call.result()) && (!always || givesPointer(call.name()));
  }

  private boolean givesPointer(String function) {
    return kernel
        .signature(function)
        .filter(type -> type.returns() instanceof CType.Pointer)
        .isPresent();
  }

  /**
   * The values that stand for what a call took or gave back; the result alone without parameter.
   */
  private static List<Value> objects(Step.Call call, int parameter) {
    return parameter < 0 || parameter >= call.arguments().size()
        ? List.of(call.result())
        : List.of(call.arguments().get(parameter), call.result());
  }

  /** Takes the latest of {@code held} that {@code back} gives back out; whether there is one. */
  private static boolean release(List<Holding> held, Holding back) {
    for (int i = held.size() - 1; i >= 0; i--) {
      Holding holding = held.get(i);
      boolean same = back.objects().stream().anyMatch(object -> same(holding, object));
      if (same && related(holding.kind(), back.kind())) {
        held.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether {@code object} is what was taken, or may be what the call that took it handed out. */
  private static boolean same(Holding holding, Value object) {
    return holding.is(object)
        || (object instanceof Value.Unknown
            && holding.objects().stream()
                .anyMatch(taken -> taken instanceof Value.Address address && address.of().local()));
  }

  /** Whether {@code back}, of another function, gives back what is taken as {@code holding}. */
  public static boolean inverse(Holding holding, Holding back) {
    return related(holding.kind(), back.kind()) && holding.variable().equals(back.variable());
  }

  private static boolean related(String taken, String released) {
    return taken.equals(released)
        || (taken.equals(Holding.STEPPED) && released.equals(Holding.COUNTER));
  }

  private static void count(
      Step.Write write, int index, List<Holding> held, List<Holding> givenBack) {
    if (write.place().local()) {
      return;
    }
    Value counter = Value.addressOf(write.place());
    Holding step = new Holding(Holding.STEPPED, List.of(counter), write, index);
    switch (Counting.of(write)) {
      case UP -> held.add(step);
      case DOWN -> {
        if (!release(held, step)) {
          givenBack.add(step);
        }
      }
      case NEITHER -> {}
    }
  }

  /** Which way a write takes an integer. */
  enum Counting {
    UP,
    DOWN,
    NEITHER;

    static Counting of(Step.Write write) {
      return switch (write.operator()) {
        case "++" -> UP;
        case "--" -> DOWN;
        case "+=", "-=", "=" -> by(write);
        default -> NEITHER;
      };
    }

    /** Only a step of one counts: {@code x += 1}, {@code x = x - 1}. */
    private static Counting by(Step.Write write) {
      if (write.value().equals(Value.apply("+", write.before(), Value.Constant.ONE))) {
        return UP;
      }
      return write.value().equals(Value.apply("-", write.before(), Value.Constant.ONE))
          ? DOWN
          : NEITHER;
    }
  }

  /** Whether the object of {@code holding} is what {@code place} holds at the end of the path. */
  public static boolean storedIn(Path path, Holding holding, Place place) {
    return holding.is(path.store().read(place));
  }
}
