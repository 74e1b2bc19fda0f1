// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;

/**
 * The references that a hook takes and leaves to whoever comes after it: not those that it hands to
 * the core, nor what is set up once for an object that lives longer, nor statistics.
 */
public record Keeping(
    Function function, Paths paths, Driver driver, KernelModel kernel, Ledger ledger) {

  public static Keeping of(Function function, Paths paths, Driver driver, KernelModel kernel) {
    return new Keeping(function, paths, driver, kernel, Ledger.of(paths, kernel));
  }

  /** What {@code path} still holds where it succeeds. */
  public List<Holding> kept(Path path) {
    return path.maySucceed()
        ? ledger.held(path).stream().filter(holding -> leaks(path, holding)).toList()
        : List.of();
  }

  private boolean leaks(Path path, Holding holding) {
    return !holding.reservation()
        && !Handover.asFile(path, holding)
        && !LazySetUp.guards(paths, path, holding.index(), kernel)
        && !LazySetUp.guardedByObject(paths, path, holding.index(), holding)
        && (!holding.counter()
            || Counters.of(driver, kernel).countedDown(holding.variable(), function.name()));
  }

  /** The members that a path sets which succeeds, beside {@code except}: marks that it ran. */
  public Set<String> marks(String except) {
    Set<String> names = new HashSet<>();
    for (Path path : paths.paths()) {
      for (Step step : path.maySucceed() ? path.steps() : List.<Step>of()) {
        if (step instanceof Step.Write write
            && write.operator().equals("=")
            && !write.place().local()
            && write.place() instanceof Place.Field field) {
          names.add(field.name());
        }
      }
    }
    names.remove(except);
    return names;
  }

  /** Whether {@code path} asks for one of {@code marks} before step {@code index}. */
  public static boolean asks(Path path, int index, Set<String> marks) {
    return path.steps().subList(0, index).stream()
        .anyMatch(
            step -> step instanceof Step.Assume assume && Asked.member(assume.value(), marks));
  }
}
