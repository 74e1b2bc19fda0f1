// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mmaproof.analyzer.hook.Census;
import org.mmaproof.analyzer.hook.Copy;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.CensusResult;
import org.mmaproof.analyzer.report.CensusRow;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.kernel.KernelModel;

/** The census of a tree. */
record TreeCensus(Common common) {

  /** Counts the hooks of {@code target}; {@code which} names it in messages. */
  CensusResult of(Target target, String which, Progress progress) {
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
    List<CensusRow> rows = census.rows(reported).stream().map(TreeCensus::row).toList();
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
