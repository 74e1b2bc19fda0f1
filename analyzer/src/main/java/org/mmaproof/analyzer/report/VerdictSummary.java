// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mmaproof.model.proof.HookAt;

/**
 * Verdicts as Markdown, for the file that {@code GITHUB_STEP_SUMMARY} names: a table, and folded
 * below it what shows each verdict that is not plain.
 */
public record VerdictSummary() implements Report<ProveResult> {
  /** GitHub refuses a step summary above 1 MiB; a character takes up to four bytes. */
  private static final int CHARS_MAX = 200_000;

  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    out.write("### mmaproof prove\n\n" + code(VerdictWords.summary(result)) + "\n");
    List<String> parts = new ArrayList<>();
    if (!result.verdicts().isEmpty()) {
      parts.add("\n| Verdict | Hook | Before |\n| --- | --- | --- |\n");
    }
    result.verdicts().forEach(each -> parts.add(row(each, result)));
    for (Judged each : result.verdicts()) {
      if (each.level().isPresent()) {
        parts.add(folded(each, result));
      }
    }
    int chars = 0;
    for (String part : parts) {
      chars += part.length();
      if (chars > CHARS_MAX) {
        out.write("\nMore is not shown here.\n");
        return;
      }
      out.write(part);
    }
  }

  private static String row(Judged each, ProveResult result) {
    HookAt after = each.verdict().subject().after();
    return "| %s | %s | %s |\n"
        .formatted(
            VerdictWords.kind(each.verdict()),
            code(result.after().inWorkTree(VerdictWords.hook(after))),
            each.verdict().subject().before().map(old -> code(VerdictWords.hook(old))).orElse(""));
  }

  private static String folded(Judged each, ProveResult result) throws IOException {
    ProveResult alone =
        new ProveResult(
            result.tool(), result.before(), result.after(), List.of(each), List.of(), List.of());
    StringWriter text = new StringWriter();
    new VerdictText(Options.PLAIN).write(alone, text);
    // Lines of a list in one element: an empty line would end it, and Markdown begin.
    String lines =
        text.toString()
            .lines()
            .filter(line -> !line.isBlank())
            .map(Safe::markdown)
            .collect(Collectors.joining("\n"));
    HookAt after = each.verdict().subject().after();
    return "\n<details><summary>%s %s</summary>\n<pre><code>%s</code></pre>\n</details>\n"
        .formatted(VerdictWords.kind(each.verdict()), code(after.function()), lines);
  }

  private static String code(String text) {
    return "<code>" + Safe.markdown(text) + "</code>";
  }
}
