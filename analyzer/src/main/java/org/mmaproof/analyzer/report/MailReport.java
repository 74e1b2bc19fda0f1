// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.RulePage;

/**
 * For a mailing list: plain text in 72 columns that can be pasted into a review and quoted there.
 * No line looks like the start of a patch, of another mail or of a quotation.
 */
public record MailReport(Options options) implements Report<ScanResult> {
  private static final int COLUMNS_MAX = 72;
  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";
  private static final Pattern MAIL_SYNTAX = Pattern.compile("^(?:From |>|-- $|---|diff |Index: )");

  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Fingerprinted each : result.findings()) {
      finding(each.finding(), result, lines);
      lines.add("");
    }
    for (Problem problem : result.problems()) {
      wrap(Headline.of(problem), INDENT, lines);
    }
    if (!result.problems().isEmpty()) {
      lines.add("");
    }
    wrap(Headline.summary(result), INDENT, lines);
  }

  private static void finding(Finding finding, ScanResult result, Lines lines) throws IOException {
    wrap(Headline.of(finding, result), INDENT, lines);
    Optional<Excerpt> excerpt =
        Excerpt.flat(finding.at(), result.origin().sources(), COLUMNS_MAX - DEEPER.length());
    if (excerpt.isPresent()) {
      lines.add("");
      lines.add(DEEPER + excerpt.get().code());
      lines.add(DEEPER + excerpt.get().carets());
    }
    if (!finding.related().isEmpty() || !finding.path().isEmpty()) {
      lines.add("");
    }
    for (Finding.Place place : finding.related()) {
      wrap(INDENT + Headline.of(place), DEEPER, lines);
    }
    int step = 1;
    for (Finding.Place place : finding.path()) {
      wrap("%s%d. %s".formatted(INDENT, step++, Headline.of(place)), DEEPER, lines);
    }
    Optional<RulePage> page = result.page(finding.rule());
    if (page.isPresent()) {
      paragraph("Why: ", page.get().why(), lines);
      paragraph("Instead: ", page.get().instead(), lines);
    }
  }

  private static void paragraph(String label, String text, Lines lines) throws IOException {
    if (!text.isBlank()) {
      lines.add("");
      wrap(INDENT + label + Prose.firstSentence(text) + ".", INDENT, lines);
    }
  }

  private static void wrap(String text, String indent, Lines lines) throws IOException {
    for (String line : Prose.wrap(text, indent, COLUMNS_MAX)) {
      lines.add(MAIL_SYNTAX.matcher(line).find() ? " " + line : line);
    }
  }
}
