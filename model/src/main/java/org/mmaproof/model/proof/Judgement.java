// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** The judgement on one pair: every way through the old hook with every one through the new. */
final class Judgement {
  private final Conversion pair;
  private final Terms terms;
  private final Feasibility feasibility;
  private final Stage old;
  private final Stage converted;
  private final Explorer explorer;
  private final Map<ByDesign, Witness> byDesign = new TreeMap<>();
  private final List<Reason> reasons = new ArrayList<>();
  private int paths;
  private int pairs;
  private int proved;
  static boolean debug = System.getenv("PROOF_DEBUG") != null;

  Judgement(Conversion pair, Terms terms, Feasibility feasibility, Stage old, Stage converted) {
    this.pair = pair;
    this.terms = terms;
    this.feasibility = feasibility;
    this.old = old;
    this.converted = converted;
    this.explorer = new Explorer(terms, feasibility);
  }

  Verdict verdict() {
    for (Plot plot : Plot.ALL) {
      plot(plot);
      if (debug)
        System.err.println(
            plot.function()
                + " paths "
                + paths
                + " pairs "
                + pairs
                + " proved "
                + proved
                + " q "
                + feasibility.queries());
    }
    return null;
  }

  private void plot(Plot plot) {
    Explorer.Found before =
        explorer.explore(
            old, plot, true, List.of(terms.proposition("defined(CONFIG_MMU)")), Optional.empty());
    for (Ending ending : before.endings()) {
      paths++;
      if (!ending.returned()) {
        if (debug) System.err.println("  old: " + ending.outcome());
        continue;
      }
      Explorer.Found after =
          explorer.explore(converted, plot, false, ending.condition(), ending.fault());
      for (Ending other : after.endings()) {
        pair(plot, ending, other);
      }
    }
  }

  private void pair(Plot plot, Ending before, Ending after) {
    pairs++;
    if (!after.returned()) {
      if (debug) System.err.println("  new: " + after.outcome());
      return;
    }
    List<Contrast.Part> parts = Contrast.of(terms, before, after);
    List<Contrast.Part> real = new ArrayList<>();
    for (Contrast.Part part : parts) {
      List<Term> all = new ArrayList<>(after.condition());
      all.add(part.differs());
      if (!(feasibility.check(all) instanceof Answer.Impossible)) {
        real.add(part);
      }
    }
    if (real.isEmpty()) {
      proved++;
      return;
    }
    Facts a = Facts.of(before, plot);
    Facts b = Facts.of(after, plot);
    Optional<ByDesign> why =
        new Allowance(terms, t -> !possible(after.condition(), terms.not(t)))
            .of(a, b, real, before.fault().or(after::fault));
    if (debug)
      System.err.println(
          "  differs " + plot.function() + " " + why + " fault " + before.fault() + after.fault());
    if (debug && why.isEmpty())
      for (var p : real)
        System.err.println(
            "     " + p.what() + " " + p.name() + " " + p.before() + " | " + p.after());
  }

  private boolean possible(List<Term> condition, Term truth) {
    List<Term> all = new ArrayList<>(condition);
    all.add(truth);
    return !(feasibility.check(all) instanceof Answer.Impossible);
  }
}
