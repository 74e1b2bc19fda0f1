// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.rules.catalog.Catalog;
import org.mmaproof.rules.rule.Rule;
import picocli.CommandLine.Option;

/** Which rules run. */
final class RuleOptions {
  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description = "Run this rule only; can be given again.")
  private List<String> only = List.of();

  @Option(
      names = "--no-rule",
      paramLabel = "NAME",
      description = "Do not run this rule; can be given again.")
  private List<String> without = List.of();

  /**
   * Those that are asked for.
   *
   * @throws Usage when there is no rule of a name
   */
  List<Rule> rules() {
    List<Rule> all = Catalog.all().rules();
    Set<String> names = new LinkedHashSet<>(only);
    names.addAll(without);
    for (String name : names) {
      if (all.stream().noneMatch(rule -> rule.name().text().equals(name))) {
        throw new Usage("there is no rule " + name + ": see mmaproof rules");
      }
    }
    return all.stream()
        .filter(rule -> only.isEmpty() || only.contains(rule.name().text()))
        .filter(rule -> !without.contains(rule.name().text()))
        .toList();
  }
}
