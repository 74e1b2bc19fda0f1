// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A series on a GitHub runner: annotations that tell their patch, at most as many of each level as
 * a runner shows of a step, and what breaks.
 *
 * @param format which of the formats that were asked for, from 0
 */
record StepGithub(int format) implements Report<List<Step>> {
  /** An annotation of ours; what it holds from elsewhere has no two colons beside each other. */
  private static final Pattern ANNOTATION =
      Pattern.compile("::(error|warning|notice) ([^\n]*?)::([^\n]*)");

  @Override
  public void write(List<Step> steps, Writer out) throws IOException {
    Lines lines = new Lines(out, true);
    Map<String, Integer> written = new HashMap<>();
    int left = 0;
    for (Step step : steps) {
      lines.add(step.named(steps));
      List<String> texts = step.report(format).map(text -> text.lines().toList()).orElse(List.of());
      for (String line : texts) {
        Matcher annotation = ANNOTATION.matcher(line);
        if (!annotation.matches()) {
          lines.add(line);
        } else if (written.merge(annotation.group(1), 1, Integer::sum)
            <= GithubReport.ANNOTATIONS_MAX) {
          out.write(tellingPatch(annotation, step, steps));
        } else {
          left++;
        }
      }
    }
    if (left > 0) {
      lines.add("not shown as annotations: " + Prose.count(left, "more"));
    }
    StepReport.breaks(steps, lines);
  }

  private static String tellingPatch(Matcher annotation, Step step, List<Step> steps) {
    return "::%s %s::%s: %s%n"
        .formatted(
            annotation.group(1),
            annotation.group(2),
            "patch " + step.number() + "/" + steps.size(),
            annotation.group(3));
  }
}
