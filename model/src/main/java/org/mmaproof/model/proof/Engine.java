// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.exec.Coupled;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Library;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.HookProgram;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.kernel.KernelProgram;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.model.kernel.Resources;
import org.mmaproof.model.term.Asked;
import org.mmaproof.model.term.Budget;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Judges conversions by running both hooks inside the model. For one thread; close it. */
public final class Engine implements Prover {
  private static final long PER_QUERY = 5_000_000;
  private static final String MMU = "defined(CONFIG_MMU)";
  private static final String PLOTS = "proof/plots.c";
  private static final String STRAIGHT = "proof/straight.c";

  private final Map<Generation, KernelProgram> kernels = new HashMap<>();
  private final Map<Generation, KernelModel> models = new HashMap<>();
  private final Function<Conversion, Asked> observers;

  /**
   * @param observers who is told the questions to the solver that a proof asks
   */
  public Engine(Function<Conversion, Asked> observers) {
    this.observers = observers;
  }

  @Override
  public Verdict prove(Conversion pair, Limits limits) {
    Optional<Side> inner =
        Stream.concat(pair.before().stream(), Stream.of(pair.after()))
            .filter(side -> !reached(side).ofFile())
            .findFirst();
    if (inner.isPresent()) {
      return Conclusions.unknown(
          pair, new Reason(Reason.Why.OPAQUE, inner.get().ops() + ": who calls it is not known"));
    }
    if (pair.before().isEmpty()) {
      return alone(pair, limits);
    }
    Verdict fine = both(pair, pair.before().get(), limits, Congruence.Depth.FINE);
    boolean tooMuch =
        fine.conclusion()
            .reason()
            .filter(reason -> reason.why() == Reason.Why.BOUND || reason.why() == Reason.Why.BUDGET)
            .isPresent();
    return tooMuch ? both(pair, pair.before().get(), limits, Congruence.Depth.COARSE) : fine;
  }

  private Verdict alone(Conversion pair, Limits limits) {
    Terms terms = new Terms();
    try (Feasibility feasibility = feasibility(terms, pair, limits);
        HookProgram program = program(pair.after(), pair.after(), Congruence.Depth.FINE)) {
      Stage stage = stage(terms, program, pair.after(), Coupled.NONE);
      Cases cases =
          new Cases(terms, feasibility, stage, stage, named(pair), coverage(pair.after()));
      Deadline deadline = Deadline.of(limits);
      Alone.Findings findings =
          new Alone(terms, feasibility, deadline, stage, cases).findings(given(terms));
      return Conclusions.alone(
          pair, findings, new Conclusions.Read(program.assumed(), List.of(), Set.of()));
    }
  }

  private Verdict both(Conversion pair, Side old, Limits limits, Congruence.Depth depth) {
    Terms terms = new Terms();
    try (Feasibility feasibility = feasibility(terms, pair, limits);
        HookProgram before = program(old, pair.after(), depth);
        HookProgram after = program(pair.after(), old, depth)) {
      Couplings couplings = new Couplings(old, pair.after());
      Stage one = stage(terms, before, old, Coupled.NONE);
      Stage converted = stage(terms, after, pair.after(), couplings);
      Deadline deadline = Deadline.of(limits);
      boolean again = old.table().member().prepare();
      Coverage coverage = coverage(pair.after());
      Judgement.Findings findings =
          new Judgement(terms, feasibility, deadline, given(terms), one, converted, again, coverage)
              .findings();
      Cases cases = new Cases(terms, feasibility, one, converted, named(pair), coverage);
      Set<Graph.Assumption> assumed = new LinkedHashSet<>(before.assumed());
      assumed.addAll(after.assumed());
      List<String> changed = changed(old, before, pair.after(), after);
      return new Conclusions(
              pair, findings, cases, new Conclusions.Read(assumed, changed, couplings.used()))
          .verdict();
    }
  }

  /** What a case shows of a pair when it is run again; empty: nothing, or it is of another plot. */
  public Optional<Counterexample> again(Conversion pair, Case shown) {
    return Stream.of(Congruence.Depth.values())
        .flatMap(depth -> again(pair, shown, depth).stream())
        .findFirst();
  }

  private Optional<Counterexample> again(Conversion pair, Case shown, Congruence.Depth depth) {
    Optional<Plot> plot =
        Plot.ALL.stream().filter(each -> each.function().equals(shown.plot())).findFirst();
    if (plot.isEmpty() || pair.before().isEmpty()) {
      return Optional.empty();
    }
    Side old = pair.before().get();
    Terms terms = new Terms();
    try (Feasibility feasibility = feasibility(terms, pair, Limits.DEFAULT);
        HookProgram before = program(old, pair.after(), depth);
        HookProgram after = program(pair.after(), old, depth)) {
      Couplings couplings = new Couplings(old, pair.after());
      Stage one = stage(terms, before, old, Coupled.NONE);
      Stage converted = stage(terms, after, pair.after(), couplings);
      return new Cases(terms, feasibility, one, converted, named(pair), coverage(pair.after()))
          .again(plot.get(), shown.values());
    }
  }

  private Feasibility feasibility(Terms terms, Conversion pair, Limits limits) {
    Budget budget = new Budget(PER_QUERY, limits.budget() * 1_000_000L);
    return new Feasibility(terms, budget, observers.apply(pair));
  }

  private Coverage coverage(Side side) {
    KernelModel kernel = models.computeIfAbsent(side.generation(), Kernels::of);
    return new Coverage(side.names(), side.hook().path(), kernel);
  }

  private static List<Term> given(Terms terms) {
    return List.of(terms.proposition(MMU));
  }

  private static String named(Conversion pair) {
    return pair.after().hook().path() + ":" + pair.after().hook().function();
  }

  /** A callback of an inner table runs where the hook calls it that userspace reaches. */
  private static Stage stage(Terms terms, HookProgram program, Side side, Coupled coupled) {
    boolean prepare = side.table().member().prepare();
    Library library = new Library(program);
    if (side.through().isEmpty()) {
      return new Stage(terms, library, side.hook(), prepare, Map.of(), coupled);
    }
    Side.Outer outer = side.through().get(0);
    String member = side.table().member().member();
    String other =
        prepare ? member.replace("_prepare", "") : member.isEmpty() ? member : member + "_prepare";
    Datum inner = new Datum.Routine(side.hook().function(), side.hook().path());
    return new Stage(
        terms,
        library,
        outer.hook(),
        outer.member().prepare(),
        Map.of(member, inner, other, Datum.NULL),
        coupled);
  }

  /** Functions of both trees that were met on both sides and do not read the same. */
  private static List<String> changed(
      Side old, HookProgram before, Side converted, HookProgram after) {
    Map<String, org.mmaproof.model.ir.Function> others = after.met();
    return before.met().entrySet().stream()
        .filter(entry -> others.containsKey(entry.getKey()))
        .filter(
            entry ->
                !Congruence.text(old.names(), entry.getValue())
                    .equals(Congruence.text(converted.names(), others.get(entry.getKey()))))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The member through which userspace reaches the hook. */
  private static HookMember reached(Side side) {
    return side.through().isEmpty() ? side.table().member() : side.through().get(0).member();
  }

  private HookProgram program(Side side, Side other, Congruence.Depth depth) {
    Congruence congruence =
        new Congruence(side.names(), side.hook().path(), other.names(), other.hook().path(), depth);
    return new HookProgram(
        kernel(side.core()),
        kernel(side.generation()),
        side.names(),
        Target.BITS64,
        defined(other),
        congruence::looksInto);
  }

  private static Set<String> defined(Side side) {
    return side.names().unit(side.hook().path()).stream()
        .flatMap(unit -> unit.items().stream())
        .filter(item -> item.kind() == Item.Kind.FUNCTION)
        .map(Item::name)
        .collect(Collectors.toSet());
  }

  private KernelProgram kernel(Generation generation) {
    return kernels.computeIfAbsent(
        generation,
        key ->
            KernelProgram.of(
                key,
                org.mmaproof.model.kernel.Side.MMU,
                List.of(Resources.file(PLOTS), Resources.file(STRAIGHT)),
                Target.BITS64));
  }

  @Override
  public void close() {
    kernels.values().forEach(KernelProgram::close);
  }
}
