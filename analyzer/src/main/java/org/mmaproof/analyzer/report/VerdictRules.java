// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.rules.rule.Level;

/** The rules of a SARIF log of verdicts: what a verdict says, and the obligations that it names. */
final class VerdictRules {
  private final Map<String, Level> levels = new LinkedHashMap<>();
  private final Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();

  private VerdictRules() {}

  /** The three verdicts that are results, then the obligations that are violated, in order. */
  static VerdictRules of(ProveResult result) {
    VerdictRules rules = new VerdictRules();
    rules.add(
        name(Verdict.Kind.DIFFERENT),
        Level.ERROR,
        "the converted hook does not do what the old one did");
    rules.add(
        name(Verdict.Kind.REFINES),
        Level.NOTE,
        "the converted hook differs only in what comes with mmap_prepare itself");
    rules.add(
        name(Verdict.Kind.UNKNOWN),
        Level.WARNING,
        "it is not known whether the hook does what it should; " + VerdictWords.NO_VERDICT);
    Map<Obligation.Id, String> violated = new TreeMap<>();
    result
        .verdicts()
        .forEach(
            each -> each.verdict().violated().forEach(o -> violated.put(o.id(), o.id().meaning())));
    violated.forEach((id, meaning) -> rules.add(name(id), Level.ERROR, "violated: " + meaning));
    return rules;
  }

  static String name(Verdict.Kind kind) {
    return "prove-" + kind.name().toLowerCase(Locale.ROOT);
  }

  static String name(Obligation.Id id) {
    return "obligation-" + id.text().toLowerCase(Locale.ROOT);
  }

  Set<ReportingDescriptor> descriptors() {
    return descriptors;
  }

  Level level(String rule) {
    Level level = levels.get(rule);
    if (level == null) {
      throw new IllegalArgumentException("there is no rule " + rule);
    }
    return level;
  }

  int index(String rule) {
    List<String> names = new ArrayList<>(levels.keySet());
    return names.indexOf(rule);
  }

  private void add(String name, Level level, String meaning) {
    levels.put(name, level);
    MultiformatMessageString words =
        new MultiformatMessageString().withText(SarifReport.sentence(meaning));
    descriptors.add(
        new ReportingDescriptor()
            .withId(name)
            .withName(camel(name))
            .withShortDescription(words)
            .withFullDescription(words)
            .withHelp(words)
            .withDefaultConfiguration(
                new ReportingConfiguration()
                    .withLevel(ReportingConfiguration.Level.fromValue(level.text())))
            .withProperties(
                new PropertyBag()
                    .withAdditionalProperty("precision", "very-high")
                    .withAdditionalProperty(
                        "problem.severity",
                        level == Level.NOTE ? "recommendation" : level.text())));
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-", -1)) {
      camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return camel.toString();
  }
}
