// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.report.Safe;
import org.mmaproof.rules.catalog.Catalog;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mmaproof explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the page of a rule.",
    footer = {"", "Example:", "  mmaproof explain reference-in-prepare"})
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RULE", description = "Name of a rule, as mmaproof rules lists it.")
  private String name = "";

  @Override
  public Integer call() {
    List<RuleName> names = Catalog.all().rules().stream().map(Rule::name).toList();
    RuleName rule =
        names.stream()
            .filter(known -> known.text().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(names));
    System.out.print(
        RulePages.text(rule)
            .orElseThrow(() -> new IllegalStateException("the jar has no page of " + rule)));
    return 0;
  }

  private Usage unknown(List<RuleName> names) {
    String nearest =
        names.stream()
            .map(RuleName::text)
            .min(Comparator.comparingInt(known -> distance(known, name)))
            .orElse("");
    return new Usage("there is no rule " + Safe.line(name) + ": nearest is " + nearest);
  }

  /** How many letters to insert, remove or replace (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
