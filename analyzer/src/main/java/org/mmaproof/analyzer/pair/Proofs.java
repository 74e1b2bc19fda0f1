// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Verdict;

/**
 * The verdicts on many conversions.
 *
 * @param done in the order of the conversions
 * @param faults where the prover broke: those conversions have no verdict
 */
public record Proofs(List<Done> done, List<Fault> faults) {
  public Proofs {
    done = List.copyOf(done);
    faults = List.copyOf(faults);
  }

  /** A verdict and what it took, milliseconds of wall time. */
  public record Done(Conversion conversion, Verdict verdict, long millis) {}

  /** A bug of ours that one conversion brought to light. */
  public record Fault(Conversion conversion, Throwable cause) {}

  /** What one conversion gave. */
  private sealed interface Outcome {
    record Proved(Done done) implements Outcome {}

    record Broken(Fault fault) implements Outcome {}
  }

  /**
   * Proves all of {@code conversions}.
   *
   * @param provers makes the prover of one worker
   */
  public static Proofs of(
      List<Conversion> conversions, Supplier<Prover> provers, Limits limits, Workers workers) {
    Queue<Prover> made = new ConcurrentLinkedQueue<>();
    Supplier<Function<Conversion, Outcome>> worker =
        () -> {
          Prover prover = provers.get();
          made.add(prover);
          return conversion -> prove(conversion, prover, limits);
        };
    try {
      return sorted(workers.map(conversions, worker));
    } finally {
      made.forEach(Prover::close);
    }
  }

  private static Proofs sorted(List<Outcome> outcomes) {
    List<Done> done = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Proved proved) {
        done.add(proved.done());
      } else if (outcome instanceof Outcome.Broken broken) {
        faults.add(broken.fault());
      }
    }
    return new Proofs(done, faults);
  }

  private static Outcome prove(Conversion conversion, Prover prover, Limits limits) {
    long start = System.nanoTime();
    try {
      Verdict verdict = prover.prove(conversion, limits);
      long millis = (System.nanoTime() - start) / 1_000_000;
      return new Outcome.Proved(new Done(conversion, verdict, millis));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Broken(new Fault(conversion, e)); // the others are still reported
    }
  }
}
