// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.ActionByHand;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The action of the descriptor is written by hand.
 *
 * <p>Reports a write to a member of {@code desc->action}, or to all of it, in the hook or in a
 * function that it calls, also through a pointer to the action; {@code error_override}, {@code
 * hide_from_rmap_until_complete} and the hooks of older kernels are there to be written.
 *
 * @why The helpers check the range, take the protection over and fill every member that the kind of
 *     action needs. By hand one is forgotten, and which there are changes from release to release.
 * @instead Call the {@code mmap_action_*()} helper that does what is wanted.
 * @limits Silent on descriptors that the driver itself has on its stack, on an action that is taken
 *     over whole from another descriptor, and on structs with members of the same names.
 * @kernel include/linux/mm_types.h struct mmap_action, include/linux/mm.h mmap_action_remap()
 */
public final class ActionFieldWritten implements Rule {
  /** What a driver may set, now or in the kernels that had it. */
  private static final Set<String> OPEN =
      Set.of("error_override", "hide_from_rmap_until_complete", "success_hook", "error_hook");

  @Override
  public RuleName name() {
    return new RuleName("action-field-written");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        for (Value descriptor : Descriptor.given(hook.function())) {
          Place action = new Place.Field(Place.at(descriptor), "action");
          Paths.of(hook.function(), driver, kernel)
              .paths()
              .forEach(path -> check(path, action, driver, kernel, findings));
        }
      }
    }
  }

  private static void check(
      Path path, Place action, Driver driver, KernelModel kernel, Findings findings) {
    for (Step step : path.steps()) {
      written(step, kernel)
          .filter(place -> place.within(action) && !open(place, action))
          .filter(place -> !handsOn(step, place, action, driver))
          .ifPresent(
              place ->
                  report(step, path(place, action), new ActionByHand(driver, kernel), findings));
    }
  }

  /** The place that a step writes: itself, or by a function that fills what it is given. */
  private static Optional<Place> written(Step step, KernelModel kernel) {
    if (step instanceof Step.Write write) {
      return Optional.of(write.place());
    }
    return step instanceof Step.Call call && fills(call, kernel)
        ? Optional.of(Place.at(call.arguments().get(0)))
        : Optional.empty();
  }

  /** A stacked hook takes over, whole, what a helper has made for the hook below. */
  private static boolean handsOn(Step step, Place place, Place action, Driver driver) {
    Span at = step.site().at();
    return place.equals(action)
        && driver.names().unit(at.file()).stream()
            .map(unit -> driver.names().expression(unit.text().slice(at.start(), at.end())))
            .anyMatch(
                expr ->
                    expr instanceof Expr.Assign assign
                        && assign.value() instanceof Expr.Member member
                        && member.name().equals("action"));
  }

  private static boolean fills(Step.Call call, KernelModel kernel) {
    return !call.arguments().isEmpty()
        && kernel.effectsOf(call.name()).stream()
            .anyMatch(effect -> effect instanceof Effect.Initialises all && all.parameter() == 0);
  }

  private static boolean open(Place place, Place action) {
    return OPEN.contains(member(place, action));
  }

  /** The member of {@code action} that {@code place} is or lies in; empty for all of it. */
  private static String member(Place place, Place action) {
    Optional<Place> at = Optional.of(place);
    while (at.isPresent()) {
      if (at.get() instanceof Place.Field field && field.object().equals(action)) {
        return field.name();
      }
      at = at.get().owner();
    }
    return "";
  }

  /** How {@code place} is reached from {@code action}: {@code .remap.size}; empty for all of it. */
  private static String path(Place place, Place action) {
    return !place.equals(action) && place instanceof Place.Field field
        ? path(field.object(), action) + "." + field.name()
        : "";
  }

  private static void report(Step step, String path, ActionByHand action, Findings findings) {
    findings.add(
        step.site().at(),
        step.site().function(),
        "desc->action" + path + " is written by hand and not by a mmap_action_*() helper",
        Chain.to(step.site()),
        List.of(),
        action.around(step.site().at(), step.site().function()));
  }
}
