// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.hook.Census;
import org.mmaproof.analyzer.hook.Copy;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.CensusFormat;
import org.mmaproof.analyzer.report.CensusResult;
import org.mmaproof.analyzer.report.CensusRow;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.kernel.KernelModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mmaproof census}. */
@Command(
    name = "census",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Lists every registration of an mmap hook and what stands in its way.",
    footer = {
      "",
      "Examples:",
      "  mmaproof census linux                      totals by owner and class",
      "  mmaproof census --format csv linux         one row for each registration",
      "  mmaproof census --format csv linux/drivers/gpu",
      "  mmaproof census --against linux-6.12 linux what became of each since then",
      "",
      "Exit code: 0, 1 what --fail-on names, 2 wrong use, 3 a fault of mmaproof."
    })
final class CensusCommand implements Callable<Integer> {
  @Mixin private Named named = new Named();

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, csv or json (default: text).")
  private CensusFormat format = CensusFormat.TEXT;

  @Option(
      names = "--against",
      paramLabel = "OLD_TREE",
      description = "Say what became of each hook since this tree, and which are gone.")
  private Optional<String> against = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "CHANGE",
      description = "new-legacy: exit code 1 where --against finds a new hook of the old kind.")
  private Optional<String> failOn = Optional.empty();

  @Override
  public Integer call() {
    Output.check(common.output().stream().toList());
    boolean failing = fails();
    Target target = named.target();
    Optional<Target> old = against.map(tree -> Target.of(List.of(tree), named.text().repository()));
    try (Progress progress = common.progress()) {
      Optional<CensusResult> before = old.map(tree -> count(tree, "before: ", progress));
      String which = before.isPresent() ? "after: " : "";
      CensusResult counted = count(target, which, progress);
      CensusResult result = before.map(rows -> counted.since(rows.rows())).orElse(counted);
      if (format == CensusFormat.CSV && !result.notes().isEmpty()) {
        progress.say(
            "whole-struct copies that carry hooks: "
                + result.notes().size()
                + "; see --format text");
      }
      progress.done();
      Options options = new Options(common.output().isEmpty() && Runner.colour(), Runner.here());
      Output.to(common.output(), format.report(options), result);
      return failing && result.rows().stream().anyMatch(CensusRow::newLegacy) ? 1 : 0;
    }
  }

  /** Whether new hooks of the old kind fail the run. */
  private boolean fails() {
    String wanted = failOn.orElse("never").toLowerCase(Locale.ROOT);
    if (!wanted.equals("never") && !wanted.equals("new-legacy")) {
      throw new Usage("--fail-on " + wanted + ": one of new-legacy, never");
    }
    if (wanted.equals("new-legacy") && against.isEmpty()) {
      throw new Usage("--fail-on new-legacy needs --against OLD_TREE beside it");
    }
    return wanted.equals("new-legacy");
  }

  private CensusResult count(Target target, String which, Progress progress) {
    Timings timings = new Timings(common.timings());
    try (Survey survey = common.survey(target, true, progress)) {
      timings.lap("read");
      KernelModel kernel = common.model(survey, which, progress);
      Registrations registrations = Registrations.in(survey, true);
      timings.lap("hooks");
      CensusResult result = result(target, survey, kernel, registrations);
      timings.lap("classes");
      messages(survey, progress);
      common.remember(survey, target, true, progress);
      return result;
    }
  }

  private static void messages(Survey survey, Progress progress) {
    long rust = survey.rustFiles();
    if (rust > 0) {
      progress.say("Rust is not read; files of it that say mmap: " + rust);
    }
    survey
        .problems()
        .forEach(
            problem ->
                progress.say(
                    problem.file()
                        + ": "
                        + problem.message()
                        + " ["
                        + problem.kind().text()
                        + "]"));
  }

  private static CensusResult result(
      Target target, Survey survey, KernelModel kernel, Registrations registrations) {
    String maintainers =
        survey
            .source()
            .bytes("MAINTAINERS")
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    Census census = new Census(survey, kernel, maintainers, registrations);
    List<Registration> reported =
        registrations.all().stream().filter(row -> target.holds(row.at().file())).toList();
    List<CensusRow> rows = census.rows(reported).stream().map(CensusCommand::row).toList();
    return new CensusResult(
        new Tool("mmaproof", Version.number(), kernel.generation()),
        rows,
        copies(target, registrations),
        false);
  }

  private static List<String> copies(Target target, Registrations registrations) {
    return registrations.copies().stream()
        .filter(copy -> target.holds(copy.at().file()))
        .map(Copy::note)
        .toList();
  }

  private static CensusRow row(Census.Row row) {
    Registration registration = row.registration();
    return new CensusRow(
        registration.at().file(),
        registration.at().line(),
        registration.member().owner(),
        registration.table(),
        registration.member().member(),
        registration.hook(),
        row.definitions(),
        Census.form(registration),
        registration.member().prepare(),
        row.presence(),
        row.area(),
        row.hookClass(),
        row.blockers(),
        row.subsystem(),
        "");
  }
}
