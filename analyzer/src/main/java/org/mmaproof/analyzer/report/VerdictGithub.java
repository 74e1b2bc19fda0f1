// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.rules.rule.Level;

/**
 * Workflow commands that a GitHub runner turns into annotations: one for each hook that is not
 * proved equivalent, at most ten of each level, and the counts.
 */
public record VerdictGithub() implements Report<ProveResult> {
  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    List<String> left = new ArrayList<>();
    for (Level level : Level.values()) {
      List<Judged> verdicts =
          result.verdicts().stream()
              .filter(each -> each.level().filter(level::equals).isPresent())
              .toList();
      int shown = Math.min(verdicts.size(), GithubReport.ANNOTATIONS_MAX);
      for (Judged each : verdicts.subList(0, shown)) {
        out.write(command(each, level, result.after()));
        out.write('\n');
      }
      if (verdicts.size() > shown) {
        left.add(Prose.count(verdicts.size() - shown, "more " + level.text()));
      }
    }
    Lines lines = new Lines(out, true);
    for (HookAt hook : result.unpaired()) {
      lines.add(VerdictWords.unpaired(hook));
    }
    for (Problem problem : result.problems()) {
      lines.add(Headline.of(problem));
    }
    if (!left.isEmpty()) {
      lines.add("not shown as annotations: " + String.join(", ", left));
    }
    lines.add(VerdictWords.summary(result));
  }

  private static String command(Judged each, Level level, Origin origin) {
    HookAt hook = each.verdict().subject().after();
    String title = "prove: " + VerdictWords.kind(each.verdict()).toLowerCase(Locale.ROOT);
    return "::%s file=%s,line=%d,title=%s::%s"
        .formatted(
            level == Level.NOTE ? "notice" : level.text(),
            GithubReport.property(origin.inWorkTree(hook.path())),
            hook.line(),
            GithubReport.property(title),
            GithubReport.message(VerdictWords.sentence(each.verdict())));
  }
}
