// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Comparator;
import java.util.List;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.rules.rule.Level;

/**
 * What a run of proofs has to say, in the order of reports: path, line, the old hook.
 *
 * @param before where the paths of old hooks lead
 * @param after where those of converted ones do
 * @param unpaired converted hooks of files that the old tree does not have: not judged
 */
public record ProveResult(
    Tool tool,
    Origin before,
    Origin after,
    List<Judged> verdicts,
    List<HookAt> unpaired,
    List<Problem> problems) {
  private static final Comparator<Judged> ORDER =
      Comparator.comparing((Judged each) -> each.verdict().subject().file())
          .thenComparing(each -> each.verdict().subject().after().line())
          .thenComparing(each -> each.verdict().subject().after().function())
          .thenComparing(
              each -> each.verdict().subject().before().map(HookAt::toString).orElse(""));

  public ProveResult {
    verdicts = verdicts.stream().sorted(ORDER).toList();
    unpaired =
        unpaired.stream()
            .sorted(Comparator.comparing(HookAt::path).thenComparing(HookAt::line))
            .toList();
    problems = problems.stream().sorted(ScanResult.PROBLEM_ORDER).toList();
  }

  /** How many verdicts are of {@code kind}. */
  public int count(Verdict.Kind kind) {
    return (int)
        verdicts.stream().filter(each -> each.verdict().conclusion().kind() == kind).count();
  }

  /** How many verdicts are of {@code level}. */
  public int count(Level level) {
    return (int)
        verdicts.stream().filter(each -> each.level().filter(level::equals).isPresent()).count();
  }

  /** How many obligations are violated. */
  public int violated() {
    return verdicts.stream().mapToInt(each -> each.verdict().violated().size()).sum();
  }
}
