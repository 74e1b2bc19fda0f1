// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.RulePage;

/** The rules of a SARIF log and their numbers: those that have a page first, in its order. */
final class SarifRules {
  private final List<RuleName> names = new ArrayList<>();
  private final Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();

  SarifRules(ScanResult result) {
    for (RulePage page : result.pages()) {
      add(page.name(), described(page));
    }
    for (Fingerprinted each : result.findings()) {
      Finding finding = each.finding();
      if (!names.contains(finding.rule())) {
        add(finding.rule(), undescribed(finding.rule(), finding.level()));
      }
    }
  }

  Set<ReportingDescriptor> descriptors() {
    return descriptors;
  }

  int index(RuleName rule) {
    return names.indexOf(rule);
  }

  private void add(RuleName name, ReportingDescriptor descriptor) {
    names.add(name);
    descriptors.add(descriptor);
  }

  private static ReportingDescriptor bare(RuleName name, Level level) {
    return new ReportingDescriptor()
        .withId(name.text())
        .withName(camel(name))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withLevel(ReportingConfiguration.Level.fromValue(level.text())))
        .withProperties(
            new PropertyBag()
                .withAdditionalProperty("precision", "high")
                .withAdditionalProperty("problem.severity", severity(level)));
  }

  /** GitHub refuses a rule without words. */
  private static ReportingDescriptor undescribed(RuleName name, Level level) {
    MultiformatMessageString words = text("What it means: mmaproof explain " + name + ".");
    return bare(name, level)
        .withShortDescription(text(name.text().replace('-', ' ') + "."))
        .withFullDescription(words)
        .withHelp(words);
  }

  private static ReportingDescriptor described(RulePage page) {
    String full = page.description().isBlank() ? page.summary() : page.description();
    return bare(page.name(), page.level())
        .withShortDescription(text(Prose.flat(page.summary())))
        .withFullDescription(text(Prose.flat(full)))
        .withHelp(text(helpText(page)).withMarkdown(helpMarkdown(page)));
  }

  /** The name of the rule's class: SARIF wants a name that is not the id. */
  private static String camel(RuleName name) {
    return Arrays.stream(name.text().split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** GitHub's word for a level. */
  private static String severity(Level level) {
    return level == Level.NOTE ? "recommendation" : level.text();
  }

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }

  private static String helpText(RulePage page) {
    StringBuilder help = new StringBuilder(Prose.flat(page.summary())).append('\n');
    part(help, "\n", Prose.flat(page.description()), "\n");
    part(help, "\nWhy: ", Prose.flat(page.why()), "\n");
    part(help, "\nInstead: ", Prose.flat(page.instead()), "\n");
    part(help, "\nLimits: ", Prose.flat(page.limits()), "\n");
    part(help, "\nKernel: ", Prose.flat(page.kernel()), "\n");
    part(help, "\nExample:\n\n", page.example().stripTrailing(), "\n");
    return help.toString();
  }

  private static String helpMarkdown(RulePage page) {
    StringBuilder help = new StringBuilder("# ").append(page.name()).append("\n\n");
    help.append(page.summary().strip()).append('\n');
    part(help, "\n", page.description().strip(), "\n");
    part(help, "\n## Why\n\n", page.why().strip(), "\n");
    part(help, "\n## Instead\n\n", page.instead().strip(), "\n");
    part(help, "\n## Limits\n\n", page.limits().strip(), "\n");
    part(help, "\n## Kernel\n\n", page.kernel().strip(), "\n");
    part(help, "\n## Example\n\n~~~c\n", page.example().stripTrailing(), "\n~~~\n");
    return help.toString();
  }

  private static void part(StringBuilder help, String before, String text, String after) {
    if (!text.isEmpty()) {
      help.append(before).append(text).append(after);
    }
  }
}
