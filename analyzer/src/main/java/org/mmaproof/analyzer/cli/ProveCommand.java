// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Pairing;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.ProveFormat;
import org.mmaproof.analyzer.report.ProveResult;
import org.mmaproof.analyzer.report.Step;
import org.mmaproof.analyzer.report.VerdictSummary;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.rules.rule.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "mmaproof prove [OPTION]... --before TREE --after TREE [FILE[:HOOK]...]",
      "       mmaproof prove [OPTION]... --git BASE..HEAD [FILE[:HOOK]...]",
      "       mmaproof prove [OPTION]... [TREE] [FILE[:HOOK]...]"
    },
    description = {
      "Proves that a converted hook does what the old one did.",
      "In every case that the kernel can put it in; else it shows a case in which it",
      "does not. With one tree: whether each converted hook meets its obligations."
    },
    footer = {
      "",
      "Examples:",
      "  mmaproof prove --before linux-6.12 --after linux-7.3",
      "  mmaproof prove --before old --after new drivers/misc/foo.c:foo_mmap",
      "  mmaproof prove --git v7.2..HEAD            the hooks converted since v7.2",
      "  mmaproof prove linux --patch series.mbox   those that a series converts",
      "  mmaproof prove linux --patch series.mbox --each",
      "  mmaproof prove linux drivers/misc/foo.c    its obligations alone",
      "  mmaproof prove --format mail --before old --after new",
      "",
      "Exit code: 0, 1 a verdict at or above --fail-on (DIFFERENT and a violated",
      "obligation are errors, UNKNOWN a warning, REFINES a note), 2 wrong use, 3 a",
      "fault of mmaproof."
    })
final class ProveCommand implements Callable<Integer> {
  /** {@code git bisect run} takes it for: cannot be tested. */
  private static final int SKIP = 125;

  private final Provers provers;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE[:HOOK]",
      description = "Judge these only; without --before and --after the first is the TREE.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--before", paramLabel = "TREE", description = "Where the old hooks are.")
  private Optional<String> before = Optional.empty();

  @Option(names = "--after", paramLabel = "TREE", description = "Where the converted ones are.")
  private Optional<String> after = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, github or mail (default: text).")
  private ProveFormat format = ProveFormat.TEXT;

  @Option(
      names = "--also",
      paramLabel = "FORMAT=FILE",
      converter = SecondReport.OfProve.class,
      description = "A second report of the same run; can be given again.")
  private List<SecondReport<ProveFormat>> also = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error, warning, note or never (default: error).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Solver work for one pair, in millions of its units (default: about 10 s).")
  private int budget = Limits.DEFAULT.budget();

  @Option(
      names = "--smt2",
      paramLabel = "DIR",
      description = "Write every question to the solver here, for any other solver.")
  private Optional<Path> smt2 = Optional.empty();

  @Option(
      names = "--mutants",
      description = "Also prove wrong variants of each hook: how many are refuted, and which not.")
  private boolean mutants;

  @Option(
      names = "--bisect",
      description = "For git bisect run: exit code 125 where a verdict is UNKNOWN.")
  private boolean bisect;

  @Option(
      names = "--git",
      paramLabel = "BASE..HEAD",
      description = "The old hooks are in the one revision, the converted ones in the other.")
  private Optional<String> range = Optional.empty();

  @Option(names = "--each", description = "Judge after each patch, or after each commit of --git.")
  private boolean each;

  @Mixin private TextOptions text = new TextOptions();

  @Mixin private Common common = new Common();

  /**
   * @param provers makes the prover of one thread
   */
  ProveCommand(Provers provers) {
    this.provers = provers;
  }

  @Override
  public Integer call() throws IOException {
    Output.check(written());
    if (budget < 1) {
      throw new Usage("--budget " + budget + ": give a number from 1 on");
    }
    ProveTarget asked = ProveTarget.of(new ProveTarget.Sides(before, after, range), text, names);
    Judging judging =
        new Judging(provers, SmtFiles.in(smt2), Limits.of(budget), mutants, common.timings());
    try (Progress progress = common.progress()) {
      if (each) {
        return each(asked, judging, progress);
      }
      return asked.before().isPresent()
          ? both(asked, asked.before().get(), judging, progress)
          : alone(asked, judging, progress);
    }
  }

  private int both(ProveTarget asked, Target old, Judging judging, Progress progress)
      throws IOException {
    Timings timings = new Timings(common.timings());
    try (TreeOfHooks one = TreeOfHooks.read(old, "before: ", common, progress);
        TreeOfHooks other = TreeOfHooks.read(asked.after(), "after: ", common, progress)) {
      timings.lap("read");
      AskedPairs pairs = AskedPairs.of(asked, one, other, asked.touched());
      boolean named = !asked.wanted().isEmpty();
      Judging.Outcome outcome = judging.of(pairs.all(), Optional.of(one), other, named, timings);
      int code = report(outcome, Optional.of(one), other, progress, timings);
      common.remember(one.survey(), one.target(), true, progress);
      return code;
    }
  }

  private int alone(ProveTarget asked, Judging judging, Progress progress) throws IOException {
    Timings timings = new Timings(common.timings());
    try (TreeOfHooks tree = TreeOfHooks.read(asked.after(), "", common, progress)) {
      timings.lap("read");
      List<Pair> hooks = Pairing.alone(tree.registrations().all());
      asked.check(hooks);
      boolean named = !asked.wanted().isEmpty();
      Judging.Outcome outcome =
          judging.of(
              hooks.stream().filter(asked::takes).toList(), Optional.empty(), tree, named, timings);
      return report(outcome, Optional.empty(), tree, progress, timings);
    }
  }

  private int report(
      Judging.Outcome outcome,
      Optional<TreeOfHooks> old,
      TreeOfHooks converted,
      Progress progress,
      Timings timings)
      throws IOException {
    ProveResult result = TreeOfHooks.result(outcome, old, converted);
    progress.done();
    write(result);
    timings.lap("report");
    common.remember(converted.survey(), converted.target(), true, progress);
    timings.lap("cache");
    outcome.fail();
    return exitCode(result);
  }

  /** Judges after each patch of a series. */
  private int each(ProveTarget asked, Judging judging, Progress progress) {
    if (bisect) {
      throw new Usage("--each names the patch itself: leave --bisect out");
    }
    if (range.isEmpty() && asked.after().patches().isEmpty()) {
      throw new Usage("--each needs --patch FILE or --git BASE..HEAD");
    }
    Series series =
        range.isPresent()
            ? Series.of(Range.of(range.get()), "", text.repository())
            : Series.of(asked.after());
    SeriesReports<ProveResult> reports = SeriesReports.ofProof(format, common.output(), also);
    List<Step> steps = new SeriesProof(judging, asked, reports, common, progress).of(series);
    progress.done();
    reports.write(steps);
    return steps.stream().flatMap(step -> step.worst().stream()).anyMatch(failOn::reached) ? 1 : 0;
  }

  private int exitCode(ProveResult result) {
    boolean unknown = result.count(Verdict.Kind.UNKNOWN) > 0;
    if (bisect) {
      return result.count(Level.ERROR) > 0 ? 1 : unknown ? SKIP : 0;
    }
    return result.verdicts().stream()
            .anyMatch(each -> each.level().filter(failOn::reached).isPresent())
        ? 1
        : 0;
  }

  private void write(ProveResult result) {
    boolean runner = Runner.here();
    Options plain = new Options(false, runner);
    if (common.output().isPresent()) {
      Output.toFile(common.output().get(), format.report(plain), result);
    } else {
      Options options = new Options(Runner.colour(), runner);
      Output.toStandardOutput(format.report(options), result);
    }
    for (SecondReport<ProveFormat> second : also) {
      Output.toFile(second.file(), second.format().report(plain), result);
    }
    if (format == ProveFormat.GITHUB && runner) {
      StepSummary.add(new VerdictSummary(), result);
    }
  }

  private List<Path> written() {
    List<Path> files = new ArrayList<>();
    also.forEach(second -> files.add(second.file()));
    common.output().ifPresent(files::add);
    return files;
  }
}
