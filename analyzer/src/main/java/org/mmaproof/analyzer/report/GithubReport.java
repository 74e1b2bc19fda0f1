// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

/**
 * Workflow commands that a GitHub runner turns into annotations. A runner shows at most ten of each
 * level a step, so no more are written, and one line says how many are left; {@link #stepSummary}
 * has all.
 */
public record GithubReport() implements Report<ScanResult> {
  static final int ANNOTATIONS_MAX = 10;

  /** GitHub refuses a step summary above 1 MiB; a character takes up to four bytes. */
  private static final int SUMMARY_CHARS_MAX = 240_000;

  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    List<String> left = new ArrayList<>();
    for (Level level : Level.values()) {
      List<Finding> findings =
          result.findings().stream()
              .map(Fingerprinted::finding)
              .filter(finding -> finding.level() == level)
              .toList();
      for (Finding finding : findings.subList(0, Math.min(findings.size(), ANNOTATIONS_MAX))) {
        out.write(command(finding, result));
        out.write('\n');
      }
      if (findings.size() > ANNOTATIONS_MAX) {
        left.add(Prose.count(findings.size() - ANNOTATIONS_MAX, "more " + level.text()));
      }
    }
    Lines lines = new Lines(out, true);
    for (Problem problem : result.problems()) {
      lines.add(Headline.of(problem));
    }
    if (!left.isEmpty()) {
      lines.add("not shown as annotations: " + String.join(", ", left));
    }
    lines.add(Headline.summary(result));
  }

  /** The whole list as Markdown, for the file that {@code GITHUB_STEP_SUMMARY} names. */
  public void stepSummary(ScanResult result, Writer out) throws IOException {
    out.write("### " + result.tool().name() + "\n\n" + code(Headline.summary(result)) + "\n");
    List<String> rows = new ArrayList<>();
    for (Fingerprinted each : result.findings()) {
      rows.add(row(each.finding(), result));
    }
    table("| Level | Place | Message | Rule |\n| --- | --- | --- | --- |\n", rows, out);
    List<String> problems =
        result.problems().stream().map(each -> "| " + code(Headline.of(each)) + " |\n").toList();
    table("| Problem |\n| --- |\n", problems, out);
  }

  private static void table(String head, List<String> rows, Writer out) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.write("\n" + head);
    int chars = 0;
    int written = 0;
    while (written < rows.size() && chars + rows.get(written).length() < SUMMARY_CHARS_MAX) {
      out.write(rows.get(written));
      chars += rows.get(written).length();
      written++;
    }
    if (written < rows.size()) {
      out.write("\n" + (rows.size() - written) + " more are not shown here.\n");
    }
  }

  private static String row(Finding finding, ScanResult result) {
    String path = result.origin().inWorkTree(finding.at().file());
    return "| %s | %s | %s | %s |\n"
        .formatted(
            finding.level().text(),
            code(path + ":" + finding.at().line()),
            code(finding.message()),
            finding.rule());
  }

  private static String code(String text) {
    return "<code>" + Safe.markdown(text) + "</code>";
  }

  private static String command(Finding finding, ScanResult result) {
    Region region = result.region(finding);
    StringBuilder command = new StringBuilder();
    command.append("::").append(finding.level() == Level.NOTE ? "notice" : finding.level().text());
    command.append(" file=").append(property(result.origin().inWorkTree(finding.at().file())));
    command.append(",line=").append(region.line());
    command.append(",endLine=").append(region.endLine());
    // GitHub takes columns only for what stands in one line.
    if (region.line() == region.endLine()) {
      command.append(",col=").append(region.column());
      command.append(",endColumn=").append(region.endColumn());
    }
    command.append(",title=").append(property(finding.rule().text()));
    return command.append("::").append(message(finding.message())).toString();
  }

  static String message(String text) {
    return Safe.onRunner(Safe.line(text)).replace("%", "%25");
  }

  static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
