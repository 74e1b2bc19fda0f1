// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.CompatCalls;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.InnerHooks;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The calls that run a converted inner hook under an old one are put together wrongly.
 *
 * <p>An old hook runs a converted one in three steps: {@code compat_set_desc_from_vma()} fills a
 * descriptor, the inner hook is called on it, {@code __compat_vma_mmap()} puts the result into the
 * VMA. Reports them out of order, an inner hook that is called on another descriptor, a result that
 * nobody looks at, and {@code hide_from_rmap_until_complete} left on by a hook that can be reached.
 *
 * @why Filling the descriptor late throws away what the hook asked for; finishing it early maps
 *     nothing. A result that is ignored maps what the hook refused, or reports success for a
 *     mapping that failed. The hide flag makes the core drop a lock that nobody holds on this way.
 * @instead Fill, call, return what the hook returns unless it is 0, clear {@code
 *     desc.action.hide_from_rmap_until_complete}, finish, and return that result; or call {@code
 *     vfs_mmap()}, which does all of it.
 * @limits Silent on descriptors that are filled by hand, and on functions that are not in sight but
 *     take the descriptor along with the calls.
 * @kernel mm/util.c compat_vma_mmap(), mm/util.c __compat_vma_mmap()
 */
public final class CompatMisuse implements Rule {
  private static final String UNUSED = "the result of the inner hook is not looked at";
  private static final String HIDE = "hide_from_rmap_until_complete";

  @Override
  public RuleName name() {
    return new RuleName("compat-misuse");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    CompatCalls compat = new CompatCalls(kernel, driver.names());
    InnerHooks inner = new InnerHooks(driver, kernel);
    for (Function function : compat.users(driver)) {
      Set<Span> ignored = ignored(function);
      for (Expr.Call call : alone(function)) {
        if (mayRefuse(call, driver, kernel)) {
          findings.add(call.at(), function.name(), UNUSED);
        }
      }
      for (Path path : Paths.of(function, driver, kernel).paths()) {
        check(new Reading(path, compat, inner, ignored), findings);
      }
    }
  }

  private static Set<Span> ignored(Function function) {
    return alone(function).stream().map(Expr.Call::at).collect(Collectors.toSet());
  }

  /** The calls of a function that stand alone: nothing takes what they return. */
  private static List<Expr.Call> alone(Function function) {
    List<Expr.Call> calls = new ArrayList<>();
    for (Function.Body body : function.bodies()) {
      for (Stmt statement : Walk.statements(body.block())) {
        if (statement instanceof Stmt.Evaluate alone) {
          Expr expression = alone.expression();
          while (expression instanceof Expr.Cast cast) {
            expression = cast.operand();
          }
          if (expression instanceof Expr.Call call) {
            calls.add(call);
          }
        }
      }
    }
    return calls;
  }

  /**
   * Whether {@code call} is one of a hook in sight, on the address of a descriptor, that can fail.
   */
  private static boolean mayRefuse(Expr.Call call, Driver driver, KernelModel kernel) {
    return call.callee() instanceof Expr.Name name
        && kernel.effects(name.text()).isEmpty()
        && call.arguments().stream()
            .anyMatch(one -> one instanceof Expr.Unary unary && unary.operator().equals("&"))
        && driver.names().functions(name.text(), call.at().file()).stream()
            .filter(function -> !Descriptor.targets(function).isEmpty())
            .flatMap(function -> Paths.of(function, driver, kernel).paths().stream())
            .anyMatch(path -> path.returned().filter(path.facts()::negative).isPresent());
  }

  private record Reading(Path path, CompatCalls compat, InnerHooks inner, Set<Span> ignored) {
    List<Step> steps() {
      return path.steps();
    }

    /** The steps from {@code from} up to {@code to} that call a hook on that descriptor. */
    List<Step.Call> hooks(Place descriptor, int from, int to) {
      List<Step.Call> calls = new ArrayList<>();
      for (Step step : steps().subList(Math.max(0, from), Math.min(to, steps().size()))) {
        if (step instanceof Step.Call call && compat.runs(call, descriptor)) {
          calls.add(call);
        }
      }
      return calls;
    }

    /** The last step before {@code end} that fills that descriptor, -1 for none. */
    int filled(Place descriptor, int end) {
      for (int i = end - 1; i >= 0; i--) {
        if (steps().get(i) instanceof Step.Call call
            && compat.fills(call)
            && call.arguments().contains(Value.addressOf(descriptor))) {
          return i;
        }
      }
      return -1;
    }

    /** Whether nothing takes, tests or returns what {@code call} gives. */
    boolean unused(Step.Call call) {
      return ignored.contains(call.site().at())
          || (steps().stream().noneMatch(step -> takes(step, call.result()))
              && path.returned().filter(v -> Likeness.mentions(v, call.result())).isEmpty());
    }

    private static boolean takes(Step step, Value result) {
      if (step instanceof Step.Assume assume) {
        return Likeness.mentions(assume.value(), result);
      }
      if (step instanceof Step.Write write) {
        return !write.place().local() && Likeness.mentions(write.value(), result);
      }
      return step instanceof Step.Call other
          && other.arguments().stream().anyMatch(one -> Likeness.mentions(one, result));
    }
  }

  private static void check(Reading reading, Findings findings) {
    for (int i = 0; i < reading.steps().size(); i++) {
      if (reading.steps().get(i) instanceof Step.Call call
          && reading.compat().finishesDescriptor(call)) {
        if (reading.unused(call)) {
          report(call, "the result of " + call.name() + "() is not looked at", findings);
        }
        int at = i;
        descriptor(call).ifPresent(place -> check(reading, place, at, findings));
      }
    }
  }

  /** The descriptor of the function's own that is finished. */
  private static Optional<Place> descriptor(Step.Call call) {
    return call.arguments().stream()
        .filter(argument -> argument instanceof Value.Address)
        .map(argument -> ((Value.Address) argument).of())
        .filter(Place::local)
        .findFirst();
  }

  private static void check(Reading reading, Place descriptor, int finish, Findings findings) {
    int filled = reading.filled(descriptor, finish);
    order(reading, descriptor, filled, finish, findings);
    if (filled >= 0) {
      List<Step.Call> hooks = reading.hooks(descriptor, filled + 1, finish);
      hooks.stream().filter(reading::unused).forEach(hook -> report(hook, UNUSED, findings));
      if (hooks.isEmpty()) {
        other(reading, descriptor, filled, finish)
            .ifPresent(
                hook ->
                    report(
                        hook,
                        "the inner hook is called on another descriptor than is put back",
                        findings));
      }
    }
    if (hidden(reading, descriptor, finish)) {
      report(
          reading.steps().get(finish),
          "the inner hook may have set " + HIDE + ", and nothing clears it",
          findings);
    }
  }

  private static void order(
      Reading reading, Place descriptor, int filled, int finish, Findings findings) {
    int later = reading.filled(descriptor, reading.steps().size());
    if (filled < 0 && later > finish) {
      report(
          reading.steps().get(later), "the descriptor is filled after it was put back", findings);
    }
    if (filled >= 0) {
      boolean before = !reading.hooks(descriptor, 0, filled).isEmpty();
      boolean between = !reading.hooks(descriptor, filled, finish).isEmpty();
      if (before && !between) {
        report(
            reading.steps().get(filled),
            "the descriptor is filled after the inner hook was called on it",
            findings);
      }
      if (!before && !between) {
        reading.hooks(descriptor, finish, reading.steps().size()).stream()
            .findFirst()
            .ifPresent(
                hook ->
                    report(
                        hook,
                        "the inner hook is called after its descriptor was put back",
                        findings));
      }
    }
  }

  /** A call of a hook on another descriptor of the function's own. */
  private static Optional<Step.Call> other(
      Reading reading, Place descriptor, int filled, int finish) {
    List<Place> others = new ArrayList<>();
    for (Step step : reading.steps()) {
      if (step instanceof Step.Declare declare
          && Descriptor.tag(declare.variable().type()).isPresent()
          && !declare.place().equals(descriptor)) {
        others.add(declare.place());
      }
    }
    return others.stream()
        .flatMap(place -> reading.hooks(place, filled, finish).stream())
        .findFirst();
  }

  /** Whether the flag may be on where the descriptor is put back. */
  private static boolean hidden(Reading reading, Place descriptor, int finish) {
    Place flag = new Place.Field(new Place.Field(descriptor, "action"), HIDE);
    boolean on = false;
    for (Step step : reading.steps().subList(0, finish)) {
      if (step instanceof Step.Write write && flag.within(write.place())) {
        on = write.place().equals(flag) && reading.path().facts().nonzero(write.value());
      } else if (step instanceof Step.Call call) {
        on |=
            reading.compat().runs(call, descriptor)
                && reading.inner().some(call, CompatMisuse::hides);
      }
    }
    return on;
  }

  private static boolean hides(Path path, List<Place> given) {
    return given.stream()
        .map(place -> new Place.Field(new Place.Field(place, "action"), HIDE))
        .anyMatch(flag -> path.facts().nonzero(path.store().read(flag)));
  }

  private static void report(Step step, String message, Findings findings) {
    findings.add(
        step.site().at(), step.site().function(), message, Chain.to(step.site()), List.of());
  }
}
