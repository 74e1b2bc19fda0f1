// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.RulePage;

/**
 * For people at a terminal. Each finding begins with the line that gcc would print; all that
 * belongs to it is indented; what could not be read and one line of counts come last.
 */
public record TextReport(Options options) implements Report<ScanResult> {
  private static final int EXCERPT_COLUMNS_MAX = 120;
  private static final String INDENT = "    ";

  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Fingerprinted each : result.findings()) {
      finding(each.finding(), result, lines);
      lines.add("");
    }
    for (Problem problem : result.problems()) {
      lines.add(Headline.of(problem));
    }
    if (!result.problems().isEmpty()) {
      lines.add("");
    }
    lines.add(Headline.summary(result));
  }

  private void finding(Finding finding, ScanResult result, Lines lines) throws IOException {
    Ink ink = new Ink(options.colour());
    lines.add(
        "%s %s: %s"
            .formatted(
                ink.place(Headline.place(finding, result) + ":"),
                ink.level(finding.level()),
                Headline.says(finding)));
    Optional<Excerpt> excerpt =
        Excerpt.of(finding.at(), result.origin().sources(), EXCERPT_COLUMNS_MAX);
    if (excerpt.isPresent()) {
      String number = "%5d".formatted(excerpt.get().line());
      lines.add(number + " | " + excerpt.get().code());
      lines.add(" ".repeat(number.length()) + " | " + ink.caret(excerpt.get().carets()));
    }
    for (Finding.Place place : finding.related()) {
      lines.add(INDENT + Headline.of(place));
    }
    if (!finding.path().isEmpty()) {
      lines.add(INDENT + ink.label("path:"));
      int step = 1;
      for (Finding.Place place : finding.path()) {
        lines.add("%s%4d. %s".formatted(INDENT, step++, Headline.of(place)));
      }
    }
    Optional<RulePage> page = result.page(finding.rule());
    if (page.isPresent()) {
      label("why", Prose.firstSentence(page.get().why()), ink, lines);
      label("instead", Prose.firstSentence(page.get().instead()), ink, lines);
    }
    label("more", "mmaproof explain " + finding.rule(), ink, lines);
  }

  private static void label(String label, String text, Ink ink, Lines lines) throws IOException {
    if (!text.isEmpty()) {
      lines.add(INDENT + ink.label(label + ":") + " " + text);
    }
  }
}
