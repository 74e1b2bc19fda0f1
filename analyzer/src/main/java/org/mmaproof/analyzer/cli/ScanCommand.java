// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.Baseline;
import org.mmaproof.analyzer.report.Counts;
import org.mmaproof.analyzer.report.Fingerprinted;
import org.mmaproof.analyzer.report.Fingerprints;
import org.mmaproof.analyzer.report.GithubReport;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.Origin;
import org.mmaproof.analyzer.report.ScanFormat;
import org.mmaproof.analyzer.report.ScanResult;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.report.Step;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.analyzer.scan.Conclusion;
import org.mmaproof.analyzer.scan.ConclusionFormat;
import org.mmaproof.analyzer.scan.Scan;
import org.mmaproof.analyzer.scan.Since;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.GenerationChoice;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mmaproof scan}. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Flags what breaks the contract of the mmap callbacks.",
    footer = {
      "",
      "Examples:",
      "  mmaproof scan linux                     a whole kernel tree",
      "  mmaproof scan --fail-on never drivers   findings never fail the run",
      "  mmaproof scan --format sarif -o out.sarif linux",
      "  mmaproof scan --rule reference-in-prepare drivers/misc/foo.c",
      "  mmaproof scan --since origin/master     what the changes since then have to do with",
      "  mmaproof scan --patch series.mbox --each linux",
      "  mmaproof scan --fix drivers/misc/foo.c  repair what is certain, in place",
      "",
      "Exit code: 0 nothing at or above --fail-on, 1 something, 2 wrong use, 3 a fault of mmaproof."
    })
final class ScanCommand implements Callable<Integer> {
  @Mixin private Named named = new Named();

  @Mixin private ChangeOptions change = new ChangeOptions();

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, unix, sarif, github, json or mail (default: text).")
  private ScanFormat format = ScanFormat.TEXT;

  @Option(
      names = "--also",
      paramLabel = "FORMAT=FILE",
      converter = SecondReport.OfScan.class,
      description = "A second report of the same run; can be given again.")
  private List<SecondReport<ScanFormat>> also = List.of();

  @Mixin private RuleOptions chosen = new RuleOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error, warning, note or never (default: error).")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--baseline",
      paramLabel = "FILE.sarif",
      description = "Report only what this earlier SARIF report does not hold.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE.sarif",
      description = "Write all findings as a baseline for later runs.")
  private Optional<Path> writeBaseline = Optional.empty();

  @Option(
      names = "--fix",
      description = "Repair in place what is reported and whose repair is certain.")
  private boolean fix;

  @Override
  public Integer call() throws IOException {
    Output.check(written());
    List<Rule> rules = chosen.rules();
    Optional<Baseline> known = readBaseline();
    Target target = change.target(named);
    Timings timings = new Timings(common.timings());
    Optional<Series> series = change.series(target, named);
    try (Progress progress = common.progress()) {
      if (series.isPresent()) {
        return each(series.get(), rules, progress);
      }
      Optional<Since> since = change.changes(target, named.text().repository()).map(Since::new);
      Opened tree = common.open(target, false, progress);
      Report report = new Report(target, rules, known, since);
      Optional<Conclusion> earlier =
          since.isPresent() || change.distrusts()
              ? Optional.empty()
              : common
                  .answered(tree, target, asked(rules), progress)
                  .flatMap(ConclusionFormat::conclusion);
      timings.lap("list");
      return earlier.isPresent()
          ? again(earlier.get(), tree, report, progress, timings)
          : anew(tree, report, progress, timings);
    }
  }

  /** What is reported on, and what of it is known. */
  private record Report(
      Target target, List<Rule> rules, Optional<Baseline> known, Optional<Since> since) {}

  /** Reports what is new after each patch of a series. */
  private int each(Series series, List<Rule> rules, Progress progress) {
    if (writeBaseline.isPresent() || baseline.isPresent() || fix) {
      throw new Usage("--each tells patches apart: leave baselines and --fix out");
    }
    SeriesReports<ScanResult> reports = SeriesReports.ofScan(format, common.output(), also);
    List<Step> steps =
        new SeriesScan(common, rules, RulePages.of(rules), reports, progress).of(series);
    progress.done();
    reports.write(steps);
    return steps.stream().flatMap(step -> step.worst().stream()).anyMatch(failOn::reached) ? 1 : 0;
  }

  /** What tells apart the conclusions on one tree. */
  private static String asked(List<Rule> rules) {
    return "scan "
        + rules.stream().map(rule -> rule.name().text()).collect(Collectors.joining(" "));
  }

  /** Reports what an earlier run found in the same tree. */
  private int again(
      Conclusion earlier, Opened tree, Report report, Progress progress, Timings timings)
      throws IOException {
    common.tell("", earlier.generation(), earlier.because(), progress);
    Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
    int code = report(earlier, report, path -> texts.computeIfAbsent(path, tree::text), progress);
    timings.lap("report");
    return code;
  }

  private int anew(Opened tree, Report report, Progress progress, Timings timings)
      throws IOException {
    Target target = report.target();
    try (Survey survey = common.survey(tree, progress)) {
      timings.lap("read");
      GenerationChoice choice = common.generation(survey, progress);
      KernelModel kernel = Kernels.of(choice.generation());
      timings.lap("model");
      Registrations registrations = Registrations.in(survey, false);
      timings.lap("hooks");
      Scan.Trust trust =
          change.distrusts()
              ? report.since().map(Since::trust).orElse((file, line) -> false)
              : (file, line) -> true;
      Scan scan = Scan.of(survey, registrations, report.rules(), kernel, target::holds, trust);
      timings.lap("rules");
      Conclusion conclusion = new Conclusion(kernel.generation(), choice.because(), scan);
      Conclusion shown =
          new Conclusion(
              kernel.generation(),
              choice.because(),
              report.since().map(since -> since.of(scan, survey, kernel)).orElse(scan));
      Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
      Sources sources =
          path -> texts.computeIfAbsent(path, p -> survey.tree().unit(p).map(Unit::text));
      if (change.distrusts()) {
        report
            .since()
            .map(since -> since.allowances(survey, target::holds))
            .orElseGet(() -> Since.anyAllowances(survey, target::holds))
            .forEach(progress::say);
      }
      int code = report(shown, report, sources, progress);
      timings.lap("report");
      common.remember(survey, target, false, progress);
      for (Scan.Fault fault : scan.faults()) {
        throw fault.thrown();
      }
      Optional<byte[]> kept =
          change.distrusts() ? Optional.empty() : ConclusionFormat.bytes(conclusion);
      kept.ifPresent(bytes -> common.answer(bytes, tree, target, asked(report.rules()), progress));
      timings.lap("cache");
      return code;
    }
  }

  private int report(Conclusion conclusion, Report report, Sources sources, Progress progress)
      throws IOException {
    ScanResult all = result(report, conclusion, sources, Optional.empty());
    ScanResult shown =
        report.known().isEmpty() ? all : result(report, conclusion, sources, report.known());
    progress.done();
    write(all, shown);
    if (fix) {
      Target target = report.target();
      new Repair(target.root(), target::holds, progress).of(shown.findings(), sources);
    }
    return shown.findings().stream().anyMatch(each -> failOn.reached(each.finding().level()))
        ? 1
        : 0;
  }

  private Optional<Baseline> readBaseline() {
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    try (BufferedReader in = Files.newBufferedReader(baseline.get(), StandardCharsets.UTF_8)) {
      return Optional.of(Baseline.read(in));
    } catch (IOException e) {
      throw new Usage("--baseline " + baseline.get() + " cannot be read: " + Usage.reason(e));
    }
  }

  private static ScanResult result(
      Report report, Conclusion conclusion, Sources sources, Optional<Baseline> known) {
    Scan scan = conclusion.scan();
    List<Fingerprinted> all = Fingerprints.of(scan.findings(), sources);
    List<Fingerprinted> fresh = known.map(baseline -> baseline.fresh(all)).orElse(all);
    return new ScanResult(
        new Tool("mmaproof", Version.number(), conclusion.generation()),
        new Origin(report.target().gitPrefix(), sources),
        fresh,
        scan.problems(),
        new Counts(scan.files(), scan.hooks(), scan.suppressed(), all.size() - fresh.size()),
        RulePages.of(report.rules()),
        known.isPresent());
  }

  private void write(ScanResult all, ScanResult shown) throws IOException {
    boolean runner = Runner.here();
    Options plain = new Options(false, runner);
    if (common.output().isPresent()) {
      Output.toFile(common.output().get(), format.report(plain), shown);
    } else {
      Options options = new Options(Runner.colour(), runner);
      Output.toStandardOutput(format.report(options), shown);
    }
    for (SecondReport<ScanFormat> second : also) {
      Output.toFile(second.file(), second.format().report(plain), shown);
    }
    if (writeBaseline.isPresent()) {
      Output.toFile(writeBaseline.get(), ScanFormat.SARIF.report(plain), all);
    }
    if (format == ScanFormat.GITHUB && runner) {
      StepSummary.add(new GithubReport()::stepSummary, shown);
    }
  }

  private List<Path> written() {
    List<Path> files = new ArrayList<>();
    also.forEach(second -> files.add(second.file()));
    common.output().ifPresent(files::add);
    writeBaseline.ifPresent(files::add);
    return files;
  }
}
