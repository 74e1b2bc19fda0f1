// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mmaproof.analyzer.mutant.Mutants;
import org.mmaproof.analyzer.pair.Conversions;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Proofs;
import org.mmaproof.analyzer.pair.Sides;
import org.mmaproof.analyzer.report.Judged;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.model.term.Asked;

/**
 * How pairs are judged.
 *
 * @param observers who is told the questions to the solver
 * @param mutants whether wrong variants are judged too
 * @param timings whether to tell how long each pair took
 */
record Judging(
    Provers provers,
    Function<Conversion, Asked> observers,
    Limits limits,
    boolean mutants,
    boolean timings) {

  /**
   * What judging came to.
   *
   * @param fresh converted hooks that are not judged
   * @param faults bugs of ours, to be thrown when all else is reported
   */
  record Outcome(List<Judged> judged, List<HookAt> fresh, List<RuntimeException> faults) {
    Outcome {
      judged = List.copyOf(judged);
      fresh = List.copyOf(fresh);
      faults = List.copyOf(faults);
    }

    /** A fault of ours is said when all others have been reported. */
    void fail() {
      for (RuntimeException fault : faults) {
        throw fault;
      }
    }
  }

  /**
   * Judges {@code pairs}.
   *
   * @param old the tree of the old hooks; empty to judge converted ones alone
   * @param named whether each was asked for by name
   */
  Outcome of(
      List<Pair> pairs,
      Optional<TreeOfHooks> old,
      TreeOfHooks converted,
      boolean named,
      Timings laps) {
    Conversions conversions =
        Conversions.of(pairs, old.map(TreeOfHooks::sides), converted.sides(), named);
    laps.lap("hooks");
    Proofs proofs =
        Proofs.of(
            conversions.all(), provers(converted.sides()), limits, converted.survey().workers());
    laps.lap("proofs");
    List<Judged> judged = new ArrayList<>();
    for (Proofs.Done done : proofs.done()) {
      List<String> tables =
          done.conversion().after().tables().stream().map(Judging::table).toList();
      OptionalLong millis = timings ? OptionalLong.of(done.millis()) : OptionalLong.empty();
      judged.add(new Judged(done.verdict(), tables, millis));
    }
    for (Verdict verdict : conversions.unpaired()) {
      judged.add(new Judged(verdict, List.of(), OptionalLong.empty()));
    }
    return new Outcome(judged, conversions.fresh(), faults(conversions, proofs));
  }

  private Supplier<Prover> provers(Sides converted) {
    return mutants
        ? () -> new Mutants(provers.of(observers), converted::reached, converted::reread)
        : () -> provers.of(observers);
  }

  private static String table(Registration table) {
    return "%s:%d: %s.%s %s"
        .formatted(
            table.at().file(),
            table.at().line(),
            table.member().owner(),
            table.member().member(),
            table.table());
  }

  private static List<RuntimeException> faults(Conversions conversions, Proofs proofs) {
    List<RuntimeException> all = new ArrayList<>();
    conversions
        .faults()
        .forEach(
            fault ->
                all.add(
                    new IllegalStateException(
                        fault.hook().at().file()
                            + ": "
                            + fault.hook().name()
                            + ": "
                            + fault.cause(),
                        fault.cause())));
    proofs
        .faults()
        .forEach(
            fault ->
                all.add(
                    fault.cause() instanceof Usage usage
                        ? usage // a file of --smt2
                        : new IllegalStateException(
                            fault.conversion().after().hook() + ": " + fault.cause(),
                            fault.cause())));
    return all;
  }
}
