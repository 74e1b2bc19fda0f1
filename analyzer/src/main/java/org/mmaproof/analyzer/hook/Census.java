// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.kernel.KernelModel;

/**
 * Every registration of a tree as a row: where, what, how, and how far from {@code mmap_prepare}.
 */
public final class Census {
  private final Survey survey;
  private final Maintainers maintainers;
  private final Classifier classifier;

  public Census(Survey survey, KernelModel kernel, String maintainers, Registrations all) {
    this.survey = survey;
    this.maintainers = Maintainers.of(maintainers);
    this.classifier = new Classifier(survey.tree(), survey.owners(), kernel, all.hookNames());
  }

  /** One row of the census; fields as the command line's contract tells them. */
  public record Row(
      Registration registration,
      String definitions,
      String presence,
      String area,
      String hookClass,
      List<String> blockers,
      String subsystem) {
    public Row {
      blockers = List.copyOf(blockers);
    }
  }

  /** The rows of {@code registrations}, in order of path, line, table, member and hook. */
  public List<Row> rows(List<Registration> registrations) {
    List<Row> rows = new ArrayList<>(survey.workers().map(registrations, () -> this::row));
    rows.sort(
        Comparator.comparing((Row row) -> row.registration().at().file())
            .thenComparing(row -> row.registration().at().line())
            .thenComparing(row -> row.registration().table())
            .thenComparing(row -> row.registration().member().member())
            .thenComparing(row -> row.registration().hook())
            .thenComparing(Row::presence));
    return rows;
  }

  private Row row(Registration registration) {
    Verdict verdict = classifier.of(registration);
    String path = registration.at().file();
    return new Row(
        registration,
        registration.definitions().stream()
            .map(definition -> definition.at().file() + ":" + definition.at().line())
            .distinct()
            .collect(Collectors.joining("|")),
        presence(registration.guards()),
        Areas.of(path),
        verdict.hookClass().map(HookClass::text).orElse(""),
        verdict.blockers(),
        maintainers.subsystem(path));
  }

  /** What a hook's body says of it. */
  record Verdict(java.util.Optional<HookClass> hookClass, List<String> blockers) {}

  /** The form of a registration as reports name it. */
  public static String form(Registration registration) {
    String form = registration.form().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return registration.form() == Registration.Form.MACRO_USE
        ? form + ":" + registration.macro()
        : form;
  }

  /** The conditions as one, each once, outermost first. */
  static String presence(List<Guard> guards) {
    LinkedHashSet<String> written = new LinkedHashSet<>();
    guards.forEach(guard -> written.add(guard.written()));
    return written.size() == 1
        ? written.iterator().next()
        : written.stream().map(Census::operand).collect(Collectors.joining(" && "));
  }

  private static String operand(String written) {
    int depth = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == '?' || written.startsWith("||", i))) {
        return "(" + written + ")";
      }
    }
    return written;
  }
}
