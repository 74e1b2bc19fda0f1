// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.term.Term;

/**
 * How one way through one side ends.
 *
 * @param outcome whether it came to its end
 * @param condition what holds of the inputs on this way
 * @param told what happened
 * @param scenes what there was to see after each step
 * @param fault the step that failed
 * @param reads what places held that are older than the run and were looked at
 */
record Ending(
    Outcome outcome,
    List<Term> condition,
    List<Chronicle.Told> told,
    List<Scene> scenes,
    Optional<Fault> fault,
    Set<Term> reads) {
  Ending {
    condition = List.copyOf(condition);
    told = List.copyOf(told);
    scenes = List.copyOf(scenes);
    reads = Set.copyOf(reads);
  }

  /**
   * What there is after one system call.
   *
   * @param step which call
   * @param ret what it returned
   * @param wanted what it returns when it succeeds
   * @param happened what was told during the call
   * @param mapped the VMAs, each with its fields in the order of {@code plot_picture}
   * @param counters of the address space
   * @param pages what the page tables were filled with and not emptied of
   * @param held what was taken and not given back
   * @param locks that are held
   * @param state what the driver and unknown functions can read
   * @param deeds what was done to what, and under which locks
   * @param kept what was allocated for the driver, and not freed
   */
  record Scene(
      String step,
      Term ret,
      Term wanted,
      List<Chronicle.Told> happened,
      List<List<Term>> mapped,
      List<Term> counters,
      List<Chronicle.Told> pages,
      Map<Chronicle.Token, Integer> held,
      List<Chronicle.Token> locks,
      Inputs.State state,
      List<Deed> deeds,
      List<Inputs.Kept> kept) {

    boolean succeeded() {
      return ret == wanted;
    }

    boolean happened(String name) {
      return happened.stream().anyMatch(told -> told.name().equals(name));
    }
  }

  boolean returned() {
    return outcome instanceof Outcome.Returned;
  }

  /**
   * A function that was not looked into.
   *
   * @param arguments how many it was called with
   */
  record Called(String function, int arguments) {}

  /** The calls that were not looked into. */
  Set<Called> unknown() {
    return told.stream()
        .filter(told -> told.name().startsWith(Chronicle.CALL))
        .map(told -> new Called(told.name().substring(Chronicle.CALL.length()), told.with().size()))
        .collect(Collectors.toSet());
  }

  /** The functions that were called and not looked into. */
  Set<String> unknownCalls() {
    return unknown().stream().map(Called::function).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The mapping that is judged: the last one; empty where the way ends inside it. */
  Optional<Scene> judged(Plot plot) {
    List<Scene> maps = scenes.stream().filter(scene -> scene.step().equals("mmap")).toList();
    int before = plot.fixed() || plot.neighbours() != Request.Neighbours.NONE ? 1 : 0;
    return maps.size() > before ? Optional.of(maps.get(before)) : Optional.empty();
  }
}
