// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Site;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagBits;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * How a mapping is treated is chosen by {@code SHARED}, which not every shared mapping has.
 *
 * <p>Reports a test of {@code SHARED} alone where the hook can succeed both ways and does something
 * else on each: other ops, other flags, another action.
 *
 * @why A shared mapping of a file that was opened for reading has {@code MAYSHARE} but not {@code
 *     SHARED}: the hook treats it as a private one.
 * @instead Test {@code VMA_MAYSHARE_BIT} to tell shared from private mappings, {@code
 *     VMA_SHARED_BIT} only where writing is meant.
 * @limits Silent where the test refuses a request, and where the flag for writing is asked for
 *     together with it: there shared and writable is meant.
 * @kernel mm/mmap.c do_mmap()
 */
public final class SharedForMayshare implements Rule {
  private static final Set<String> SHARED = Set.of("SHARED");
  private static final Set<String> WRITING = Set.of("WRITE", "MAYWRITE");

  @Override
  public RuleName name() {
    return new RuleName("shared-for-mayshare");
  }

  @Override
  public Level level() {
    return Level.NOTE;
  }

  /** One test in one hook. */
  private record Test(Hook hook, Span at) {}

  /** What ways do that go on behind a test. */
  private record Ways(Site site, Set<List<Object>> yes, Set<List<Object>> no) {}

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    FlagBits bits = new FlagBits(kernel);
    Map<Test, Ways> tests = new LinkedHashMap<>();
    for (PreparePaths.Way way : PreparePaths.succeeding(driver, kernel)) {
      if (!asksForWriting(way, bits)) {
        collect(way, bits, kernel, tests);
      }
    }
    for (Ways ways : tests.values()) {
      Set<List<Object>> both = new HashSet<>(ways.yes());
      both.retainAll(ways.no());
      if (both.isEmpty() && !ways.yes().isEmpty() && !ways.no().isEmpty()) {
        findings.add(
            ways.site().at(),
            ways.site().function(),
            "the choice goes by SHARED, which a shared mapping of a file opened for reading lacks",
            Chain.to(ways.site()),
            List.of());
      }
    }
  }

  private static boolean asksForWriting(PreparePaths.Way way, FlagBits bits) {
    return way.path().steps().stream()
        .flatMap(step -> question(step, way, bits).stream())
        .anyMatch(question -> question.flags().stream().anyMatch(WRITING::contains));
  }

  private static Optional<FlagBits.Question> question(
      Step step, PreparePaths.Way way, FlagBits bits) {
    return step instanceof Step.Assume assume
        ? bits.question(assume.value()).filter(question -> question.of().equals(way.descriptor()))
        : Optional.empty();
  }

  private static void collect(
      PreparePaths.Way way, FlagBits bits, KernelModel kernel, Map<Test, Ways> tests) {
    List<Step> steps = way.path().steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Step.Assume assume
          && question(step, way, bits)
              .filter(question -> question.flags().equals(SHARED))
              .isPresent()) {
        Ways ways =
            tests.computeIfAbsent(
                new Test(way.hook(), step.site().at()),
                test -> new Ways(step.site(), new HashSet<>(), new HashSet<>()));
        List<Object> done = done(steps.subList(i + 1, steps.size()), way.descriptor(), kernel);
        (assume.holds() ? ways.yes() : ways.no()).add(done);
      }
    }
  }

  /** What steps do to the descriptor. */
  private static List<Object> done(List<Step> steps, Value descriptor, KernelModel kernel) {
    List<Object> done = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Write write && write.place().within(Place.at(descriptor))) {
        done.add(write.place());
        done.add(Likeness.plain(write.value()));
      } else if (step instanceof Step.Call call
          && call.arguments().contains(descriptor)
          && acts(call, kernel)) {
        done.add(call.name());
        call.arguments().forEach(argument -> done.add(Likeness.plain(argument)));
      }
    }
    return done;
  }

  private static boolean acts(Step.Call call, KernelModel kernel) {
    return kernel.effects(call.name()).map(Effects::effects).filter(List::isEmpty).isEmpty();
  }
}
