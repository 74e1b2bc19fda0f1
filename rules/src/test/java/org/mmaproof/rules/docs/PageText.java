// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mmaproof.rules.rule.RulePage;

/** Writes what {@link org.mmaproof.rules.rule.RulePages} reads. */
final class PageText {
  private static final int COLUMNS = 100;
  private static final Pattern MARKER =
      Pattern.compile("/\\* ~ (error|warning|note) ([a-z-]+).*?\\*/");

  private PageText() {}

  static String page(String className, RulePage page) {
    String name = page.name().text();
    return String.join(
            "\n\n",
            "<!-- Made from the Javadoc of "
                + className
                + " by mvn verify -Dbless. Do not edit. -->",
            "# " + name,
            "Level: " + page.level().text(),
            wrap(
                page.summary() + (page.description().isEmpty() ? "" : "\n\n" + page.description())),
            "## Why",
            wrap(page.why()),
            "## Instead",
            wrap(page.instead()),
            "## Example",
            "```c\n" + page.example() + "\n```",
            "## Limits",
            wrap(page.limits()),
            "## Kernel",
            wrap(page.kernel()),
            "## Silence",
            "On the line, or on the one above: `/* mmaproof: allow " + name + " - reason */`")
        + "\n";
  }

  static String index(List<RulePage> pages) {
    String rows =
        pages.stream()
            .map(
                page ->
                    "| [%1$s](%1$s.md) | %2$s | %3$s |"
                        .formatted(
                            page.name(),
                            page.level().text(),
                            page.summary().replace("|", "\\|").replaceFirst("\\.$", "")))
            .collect(Collectors.joining("\n"));
    return "<!-- Made from the rule classes by mvn verify -Dbless. Do not edit. -->\n\n"
        + "# Rules\n\n"
        + "error: breaks the contract of the callback. warning: is likely to. "
        + "note: deprecated use, or information.\n\n"
        + "| rule | level | what it finds |\n|---|---|---|\n"
        + rows
        + "\n";
  }

  /** A case as an example: without the opening comment, markers in words. */
  static String example(String c) {
    String body = c.replaceFirst("(?s)\\A(\\s*//[^\n]*\n|\\s*/\\*(?! ~).*?\\*/\\s*\n)+", "");
    return MARKER.matcher(body).replaceAll("/* $1: $2 */").strip();
  }

  private static String wrap(String text) {
    StringBuilder wrapped = new StringBuilder();
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      boolean fence = line.startsWith("```");
      wrapped.append(fenced || fence ? line : wrapLine(line)).append('\n');
      fenced ^= fence;
    }
    return wrapped.toString().strip();
  }

  private static String wrapLine(String line) {
    String indent = line.startsWith("- ") ? "\n  " : "\n";
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      // A line must not begin with what Markdown takes for a list or a heading.
      boolean opener = word.matches("[-+*#>]+|\\d+[.)]");
      if (column > 0 && column + 1 + word.length() > COLUMNS && !opener) {
        wrapped.append(indent);
        column = indent.length() - 1;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
