// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The descriptor, or an array of the hook's own, is kept for later than the hook.
 *
 * <p>Reports where the address of the descriptor or of one of its members is stored in driver state
 * or in a static variable and still there when the hook returns, and where an action is given an
 * array of pages that is on the stack of the hook, or that the hook frees, or the mapping private
 * data that is there.
 *
 * @why The descriptor lives on the stack of the core for the time of the call: who follows the
 *     pointer later reads what other functions left there. An action that maps kernel pages keeps
 *     the array that it is given and reads it when the hook has long returned.
 * @instead Copy the values that are needed. Keep the array of pages in driver state that lives as
 *     long as the open file.
 * @limits Passing the descriptor to a function is not an escape, nor is a struct on the stack that
 *     carries it to one. Silent where the object that it is stored in is freed before the hook
 *     returns.
 * @kernel mm/vma.c call_mmap_prepare(), mm/util.c mmap_action_map_kernel_pages()
 */
public final class DescriptorEscapes implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("descriptor-escapes");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        List<Place> given = Descriptor.targets(hook.function());
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          check(new Reading(path, given, kernel), findings);
        }
      }
    }
  }

  private record Reading(Path path, List<Place> given, KernelModel kernel) {}

  private static void check(Reading reading, Findings findings) {
    for (Step step : reading.path().steps()) {
      if (step instanceof Step.Write write && stores(reading, write)) {
        report(step, "what is on the stack for the time of the hook is kept for later", findings);
      }
      if (step instanceof Step.Call call
          && reading.path().maySucceed()
          && Descriptor.setsAction(call, reading.kernel())) {
        if (call.arguments().stream().skip(1).anyMatch(one -> onStack(reading, one))) {
          report(step, call.name() + "() keeps an array that is on the hook's stack", findings);
        } else if (call.arguments().stream().skip(1).anyMatch(one -> freed(reading, one))) {
          report(step, call.name() + "() keeps an array that the hook frees", findings);
        }
      }
    }
  }

  private static boolean stores(Reading reading, Step.Write write) {
    Place place = write.place();
    if (dangles(reading, write)) {
      return true;
    }
    boolean own = reading.given().stream().anyMatch(place::within);
    return !own
        && pointsInto(reading.given(), write.value())
        && (!place.local() || isStatic(reading.path(), place))
        && reading.path().store().read(place).equals(write.value())
        && !(place.root() instanceof Place.Target target && freed(reading, target.pointer()));
  }

  /** Whether the mapping is left with private data on the stack. */
  private static boolean dangles(Reading reading, Step.Write write) {
    return reading.path().maySucceed()
        && write.place() instanceof Place.Field field
        && field.name().equals("private_data")
        && reading.given().contains(field.object())
        && reading.path().store().read(field).equals(write.value())
        && (onStack(reading, write.value()) || pointsInto(reading.given(), write.value()));
  }

  private static boolean pointsInto(List<Place> given, Value value) {
    return given.stream()
        .anyMatch(
            place ->
                value.equals(Value.addressOf(place))
                    || (value instanceof Value.Address address && address.of().within(place)));
  }

  private static boolean isStatic(Path path, Place place) {
    return storage(path, place, Set.of(Variable.Storage.STATIC));
  }

  private static boolean storage(Path path, Place place, Set<Variable.Storage> storages) {
    return path.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Declare declare
                    && declare.place().equals(place.root())
                    && storages.contains(declare.variable().storage()));
  }

  /** Whether {@code value} is the address of a variable of a function, or of a part of one. */
  private static boolean onStack(Reading reading, Value value) {
    return value instanceof Value.Address address
        && address.of().root() instanceof Place.Local
        && storage(reading.path(), address.of(), Set.of(Variable.Storage.PLAIN));
  }

  private static boolean freed(Reading reading, Value memory) {
    return reading.path().steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Call call
                    && !call.local()
                    && reading.kernel().effectsOf(call.name()).stream()
                        .anyMatch(
                            effect ->
                                effect instanceof Effect.Free free
                                    && free.parameter() < call.arguments().size()
                                    && call.arguments().get(free.parameter()).equals(memory)));
  }

  private static void report(Step step, String message, Findings findings) {
    findings.add(
        step.site().at(), step.site().function(), message, Chain.to(step.site()), List.of());
  }
}
