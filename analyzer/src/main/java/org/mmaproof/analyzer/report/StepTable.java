// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A series as Markdown, for the file that {@code GITHUB_STEP_SUMMARY} names: a table of its
 * patches.
 *
 * @param command that looked at it
 */
public record StepTable(String command) implements Report<List<Step>> {
  /** GitHub refuses a step summary above 1 MiB; a character takes up to four bytes. */
  private static final int CHARS_MAX = 200_000;

  @Override
  public void write(List<Step> steps, Writer out) throws IOException {
    out.write("### mmaproof " + command + ", patch by patch\n\n");
    out.write("| Patch | Subject | Worst | Breaks |\n| --- | --- | --- | --- |\n");
    int chars = 0;
    for (Step step : steps) {
      String row = row(step);
      chars += row.length();
      if (chars > CHARS_MAX) {
        out.write("\nMore is not shown here.\n");
        return;
      }
      out.write(row);
    }
  }

  private static String row(Step step) {
    return "| %d | %s | %s | %s |\n"
        .formatted(
            step.number(),
            code(step.subject()),
            step.worst().map(level -> level.text().toLowerCase(Locale.ROOT)).orElse(""),
            step.breaks().stream().map(StepTable::code).collect(Collectors.joining("<br>")));
  }

  private static String code(String text) {
    return "<code>" + Safe.markdown(text) + "</code>";
  }
}
