// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mmaproof.analyzer.mutant.Mutants;
import org.mmaproof.analyzer.pair.Conversions;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Pairing;
import org.mmaproof.analyzer.pair.Proofs;
import org.mmaproof.analyzer.pair.Sides;
import org.mmaproof.analyzer.pair.TwoTrees;
import org.mmaproof.analyzer.report.Judged;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.Origin;
import org.mmaproof.analyzer.report.ProveFormat;
import org.mmaproof.analyzer.report.ProveResult;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.model.term.Asked;
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
    try (Progress progress = common.progress()) {
      return asked.before().isPresent()
          ? both(asked, asked.before().get(), progress)
          : alone(asked, progress);
    }
  }

  private int both(ProveTarget asked, Target old, Progress progress) throws IOException {
    Timings timings = new Timings(common.timings());
    try (TreeOfHooks one = TreeOfHooks.read(old, "before: ", common, progress);
        TreeOfHooks other = TreeOfHooks.read(asked.after(), "after: ", common, progress)) {
      timings.lap("read");
      Pairing pairing =
          new Pairing(new TwoTrees(one.sides().names(), other.sides().names(), asked.renamed()));
      List<Registration> olds =
          one.registrations().all().stream().filter(row -> old.holds(row.at().file())).toList();
      List<Pair> pairs = pairing.pairs(olds, other.registrations().all());
      return judge(asked, pairs, Optional.of(one), other, progress, timings);
    }
  }

  private int alone(ProveTarget asked, Progress progress) throws IOException {
    Timings timings = new Timings(common.timings());
    try (TreeOfHooks tree = TreeOfHooks.read(asked.after(), "", common, progress)) {
      timings.lap("read");
      List<Pair> hooks = Pairing.alone(tree.registrations().all());
      return judge(asked, hooks, Optional.empty(), tree, progress, timings);
    }
  }

  private int judge(
      ProveTarget asked,
      List<Pair> pairs,
      Optional<TreeOfHooks> old,
      TreeOfHooks converted,
      Progress progress,
      Timings timings)
      throws IOException {
    asked.check(pairs);
    Function<Conversion, Asked> observers = SmtFiles.in(smt2);
    Conversions conversions =
        Conversions.of(
            pairs.stream().filter(asked::takes).toList(),
            old.map(TreeOfHooks::sides),
            converted.sides(),
            !asked.wanted().isEmpty());
    timings.lap("hooks");
    Proofs proofs =
        Proofs.of(
            conversions.all(),
            provers(converted.sides(), observers),
            Limits.of(budget),
            converted.survey().workers());
    timings.lap("proofs");
    ProveResult result = result(conversions, proofs, old, converted);
    progress.done();
    write(result);
    timings.lap("report");
    old.ifPresent(tree -> common.remember(tree.survey(), tree.target(), true, progress));
    common.remember(converted.survey(), converted.target(), true, progress);
    timings.lap("cache");
    fail(conversions, proofs);
    return exitCode(result);
  }

  private Supplier<Prover> provers(Sides converted, Function<Conversion, Asked> observers) {
    return mutants
        ? () -> new Mutants(provers.of(observers), converted::reached, converted::reread)
        : () -> provers.of(observers);
  }

  private ProveResult result(
      Conversions conversions, Proofs proofs, Optional<TreeOfHooks> old, TreeOfHooks converted) {
    List<Judged> judged = new ArrayList<>();
    for (Proofs.Done done : proofs.done()) {
      List<String> tables =
          done.conversion().after().tables().stream().map(ProveCommand::table).toList();
      OptionalLong millis =
          common.timings() ? OptionalLong.of(done.millis()) : OptionalLong.empty();
      judged.add(new Judged(done.verdict(), tables, millis));
    }
    for (Verdict verdict : conversions.unpaired()) {
      judged.add(new Judged(verdict, List.of(), OptionalLong.empty()));
    }
    List<Problem> problems = new ArrayList<>(converted.survey().problems());
    return new ProveResult(
        new Tool("mmaproof", Version.number(), converted.kernel().generation()),
        old.map(TreeOfHooks::origin).orElse(new Origin("", Sources.none())),
        converted.origin(),
        judged,
        conversions.fresh(),
        problems);
  }

  private static String table(Registration table) {
    return "%s:%d: %s.%s %s"
        .formatted(
            table.at().file(),
            table.at().line(),
            table.member().owner(),
            table.member().member(),
            table.table());
  }

  /** A fault of ours is said when all others have been reported. */
  private static void fail(Conversions conversions, Proofs proofs) {
    conversions
        .faults()
        .forEach(
            fault -> {
              throw new IllegalStateException(
                  fault.hook().at().file() + ": " + fault.hook().name() + ": " + fault.cause(),
                  fault.cause());
            });
    proofs
        .faults()
        .forEach(
            fault -> {
              if (fault.cause() instanceof Usage usage) {
                throw usage; // a file of --smt2
              }
              throw new IllegalStateException(
                  fault.conversion().after().hook() + ": " + fault.cause(), fault.cause());
            });
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
  }

  private List<Path> written() {
    List<Path> files = new ArrayList<>();
    also.forEach(second -> files.add(second.file()));
    common.output().ifPresent(files::add);
    return files;
  }
}
