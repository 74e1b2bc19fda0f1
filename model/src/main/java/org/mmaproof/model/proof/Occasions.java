// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * Which plots can show something of a pair, by what the simplest showed: without an {@code open}
 * nothing of the driver runs in a fork; a mapping that is always special has no neighbour to merge
 * with.
 */
final class Occasions {
  private final Set<String> callbacks = new TreeSet<>();
  private boolean plain;

  /**
   * Looks at one way.
   *
   * @param always whether a truth holds in every case of the way
   */
  void note(Plot plot, Ending ending, Terms terms, Predicate<Term> always) {
    if (!plot.equals(Plot.ALONE)) {
      return;
    }
    for (Ending.Scene scene : ending.scenes()) {
      for (var vma : scene.mapped()) {
        String operations = vma.get(Contrast.OPS).toString();
        boolean known = operations.startsWith("operations ") || operations.startsWith("&");
        for (String name : Set.of("open", "close", "may_split")) {
          if (!known || operations.contains(name + "=")) {
            callbacks.add(name);
          }
        }
        plain |= !always.test(Allowance.isSpecial(terms, vma.get(Contrast.FLAGS)));
      }
    }
  }

  boolean worthwhile(Plot plot) {
    if (plot.equals(Plot.ALONE)) {
      return true;
    }
    return switch (plot.function()) {
      case "plot_fork" -> callbacks.contains("open");
      case "plot_split" -> callbacks.contains("open") || callbacks.contains("may_split");
      case "plot_fixed" -> callbacks.contains("close");
      default -> plain;
    };
  }
}
