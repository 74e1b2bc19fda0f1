// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about a conversion.
 *
 * @param subject what was judged
 * @param conclusion the answer
 * @param obligations what a converted hook owes, one by one
 * @param grounds what the answer rests on
 * @param effort how much was looked at
 * @param mutation how many wrong variants of the hook were told from it, where that was asked
 */
public record Verdict(
    Subject subject,
    Conclusion conclusion,
    List<Obligation> obligations,
    Grounds grounds,
    Effort effort,
    Optional<Mutation> mutation) {
  public Verdict {
    obligations = List.copyOf(obligations);
  }

  /** The answers there are. */
  public enum Kind {
    /** The same outcome in every case; one-sided: every obligation holds. */
    EQUIVALENT,
    /** The same up to differences that come with {@code mmap_prepare}. */
    REFINES,
    /** Another outcome in a case that is shown; one-sided: an obligation is violated. */
    DIFFERENT,
    /** Not decided. It says nothing about the driver. */
    UNKNOWN
  }

  /**
   * What was judged.
   *
   * @param file the file that defines the hook after the conversion
   * @param before the hook before it; empty in a one-sided run
   * @param after the hook after it
   * @param ops the table and its member after it: {@code STRUCT.MEMBER OPS_VAR}
   */
  public record Subject(String file, Optional<HookAt> before, HookAt after, String ops) {

    /** The subject of a proof of {@code pair}. */
    public static Subject of(Conversion pair) {
      return new Subject(
          pair.file(), pair.before().map(Side::hook), pair.after().hook(), pair.after().ops());
    }
  }

  /**
   * The answer.
   *
   * @param reason why it is not known; present exactly for {@link Kind#UNKNOWN}
   * @param byDesign differences that come with {@code mmap_prepare} and can be reached, each once
   * @param perConfig the answers by configuration, where they differ
   * @param counterexample the case in which the outcomes differ
   */
  public record Conclusion(
      Kind kind,
      Optional<Reason> reason,
      List<Allowed> byDesign,
      List<PerConfig> perConfig,
      Optional<Counterexample> counterexample) {
    public Conclusion {
      byDesign = List.copyOf(byDesign);
      perConfig = List.copyOf(perConfig);
      if (reason.isPresent() != (kind == Kind.UNKNOWN)) {
        throw new IllegalArgumentException("a reason belongs to UNKNOWN, and to it alone: " + kind);
      }
      if (byDesign.isEmpty() && kind == Kind.REFINES) {
        throw new IllegalArgumentException("REFINES without anything that differs");
      }
      if (counterexample.isPresent() && kind != Kind.DIFFERENT) {
        throw new IllegalArgumentException("a counterexample belongs to DIFFERENT, not " + kind);
      }
    }

    public static Conclusion equivalent() {
      return new Conclusion(Kind.EQUIVALENT, Optional.empty(), List.of(), List.of(), none());
    }

    public static Conclusion refines(List<Allowed> byDesign) {
      return new Conclusion(Kind.REFINES, Optional.empty(), byDesign, List.of(), none());
    }

    public static Conclusion different(List<Allowed> byDesign, Counterexample counterexample) {
      return new Conclusion(
          Kind.DIFFERENT, Optional.empty(), byDesign, List.of(), Optional.of(counterexample));
    }

    public static Conclusion unknown(Reason reason) {
      return new Conclusion(Kind.UNKNOWN, Optional.of(reason), List.of(), List.of(), none());
    }

    private static Optional<Counterexample> none() {
      return Optional.empty();
    }

    /** The same answer, which is another in some configurations. */
    public Conclusion with(List<PerConfig> perConfig) {
      return new Conclusion(kind, reason, byDesign, perConfig, counterexample);
    }
  }

  /** A difference that comes with {@code mmap_prepare}, and a request that shows it. */
  public record Allowed(ByDesign id, Witness witness) {}

  /**
   * The answer in some configurations.
   *
   * @param when a condition as the census writes it
   */
  public record PerConfig(String when, Kind verdict) {}

  /**
   * What the answer rests on.
   *
   * @param assumptions what was taken to be true
   * @param opaque functions that were called on both sides without being looked into
   * @param changedCallees functions that both sides call and whose bodies are not the same, whether
   *     they were looked into or not
   */
  public record Grounds(
      List<Assumption> assumptions, List<String> opaque, List<String> changedCallees) {
    public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of());

    public Grounds {
      assumptions = List.copyOf(assumptions);
      opaque = List.copyOf(opaque);
      changedCallees = List.copyOf(changedCallees);
    }
  }

  /**
   * How much was looked at.
   *
   * @param paths ways through both sides
   * @param pairs of ways that can be taken together
   * @param proved those of them that were shown to agree
   * @param queries put to the solver
   */
  public record Effort(int paths, int pairs, int proved, int queries) {
    public static final Effort NONE = new Effort(0, 0, 0, 0);
  }

  /** Whether the hook was judged alone. */
  public boolean oneSided() {
    return subject.before().isEmpty();
  }

  /** The obligations that do not hold. */
  public List<Obligation> violated() {
    return obligations.stream().filter(each -> each.holds() == Obligation.Holds.FALSE).toList();
  }
}
