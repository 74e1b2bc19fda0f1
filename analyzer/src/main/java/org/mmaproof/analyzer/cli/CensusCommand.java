// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      "",
      "Exit code: 0, 2 wrong use, 3 a fault of mmaproof."
    })
final class CensusCommand implements Callable<Integer> {
  @Mixin private Named named = new Named();

  @Mixin private Common common = new Common();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, csv or json (default: text).")
  private CensusFormat format = CensusFormat.TEXT;

  @Override
  public Integer call() throws IOException {
    Output.check(common.output().stream().toList());
    Target target = named.target();
    Timings timings = new Timings(common.timings());
    try (Progress progress = common.progress();
        Survey survey = common.survey(target, true, progress)) {
      timings.lap("read");
      KernelModel kernel = common.model(survey, progress);
      Registrations registrations = Registrations.in(survey, true);
      timings.lap("hooks");
      CensusResult result = result(target, survey, kernel, registrations);
      timings.lap("classes");
      messages(survey, progress);
      if (format == CensusFormat.CSV && !result.notes().isEmpty()) {
        progress.say(
            "whole-struct copies that carry hooks: "
                + result.notes().size()
                + "; see --format text");
      }
      progress.done();
      boolean runner = Runner.here();
      if (common.output().isPresent()) {
        Output.toFile(common.output().get(), format.report(new Options(false, runner)), result);
      } else {
        Output.toStandardOutput(format.report(new Options(Runner.colour(), runner)), result);
      }
      common.remember(survey, target, true, progress);
      return 0;
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
