// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * Every hook of a tree with what it reaches.
 *
 * @param hooks in order of path and place
 * @param faults where the reading broke: what is reached from there is missing
 * @param took processor time that the first reading of each took that did not break; what several
 *     reach is read for the first of them
 */
public record TreeReach(List<Reach> hooks, List<Fault> faults, List<Duration> took) {
  public TreeReach {
    hooks = List.copyOf(hooks);
    faults = List.copyOf(faults);
    took = List.copyOf(took);
  }

  /** The time that half of the hooks did not take; zero where there is none. */
  public Duration median() {
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElse(Duration.ZERO);
  }

  /** A bug of ours that one hook brought to light. */
  public record Fault(Function hook, Throwable cause) {}

  /** What one hook gave. */
  private sealed interface Outcome {
    record Found(Reach reach, Duration took) implements Outcome {}

    record Broken(Fault fault) implements Outcome {}
  }

  /**
   * Follows the hooks that {@code registrations} register and {@code reported} takes by the path
   * they are defined in. Names of functions that are not in sight are looked for in all sources,
   * once.
   */
  public static TreeReach of(
      Survey survey, Registrations registrations, ReachFinder finder, Predicate<String> reported) {
    return of(survey, hooks(survey.tree(), registrations, reported), finder);
  }

  /**
   * Follows {@code hooks}. Names of functions that are not in sight are looked for in all sources,
   * once.
   */
  public static TreeReach of(Survey survey, List<Function> hooks, ReachFinder finder) {
    TreeReach first = follow(survey, hooks, finder);
    Set<String> missing = first.missing();
    if (missing.isEmpty()) {
      return first;
    }
    survey.readDefining(missing);
    finder.forgetWays();
    TreeReach second = follow(survey, hooks, finder);
    return new TreeReach(second.hooks(), second.faults(), first.took());
  }

  /** The functions that {@code registrations} register, each once. */
  private static List<Function> hooks(
      KernelTree tree, Registrations registrations, Predicate<String> reported) {
    Set<Registration.Definition> definitions = new LinkedHashSet<>();
    registrations.all().forEach(row -> definitions.addAll(row.definitions()));
    List<Function> hooks = new ArrayList<>();
    for (Registration.Definition definition : definitions) {
      if (reported.test(definition.at().file())) {
        function(tree, definition).ifPresent(hooks::add);
      }
    }
    hooks.sort(
        Comparator.comparing((Function hook) -> hook.at().file())
            .thenComparing(hook -> hook.at().start()));
    return hooks.stream().distinct().toList();
  }

  private static Optional<Function> function(KernelTree tree, Registration.Definition definition) {
    Optional<Unit> unit = tree.unit(definition.at().file());
    return unit.flatMap(
        file ->
            file.items().stream()
                .filter(item -> item.kind() == Item.Kind.FUNCTION)
                .filter(item -> item.nameStart() == definition.at().start())
                .map(item -> tree.function(file, item))
                .findFirst());
  }

  private static TreeReach follow(Survey survey, List<Function> hooks, ReachFinder finder) {
    List<Reach> found = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Duration> took = new ArrayList<>();
    for (Outcome outcome : survey.workers().map(hooks, () -> hook -> follow(hook, finder))) {
      if (outcome instanceof Outcome.Found one) {
        found.add(one.reach());
        took.add(one.took());
      } else if (outcome instanceof Outcome.Broken broken) {
        faults.add(broken.fault());
      }
    }
    return new TreeReach(found, faults, took);
  }

  private static Outcome follow(Function hook, ReachFinder finder) {
    try {
      // Whatever else the machine does is no time of the hook's.
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      Reach reach = finder.of(hook);
      Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
      return new Outcome.Found(reach, took);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Broken(new Fault(hook, e)); // the other hooks are still reported
    }
  }

  private Set<String> missing() {
    Set<String> names = new TreeSet<>();
    for (Reach reach : hooks) {
      for (Reach.Reached reached : reach.reached()) {
        reached.routed().ways().forEach(way -> names.addAll(way.missing()));
      }
    }
    names.remove(Lowering.ASSEMBLER);
    return names;
  }
}
