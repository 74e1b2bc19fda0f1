// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.ProveFormat;
import org.mmaproof.analyzer.report.ProveResult;
import org.mmaproof.analyzer.report.Report;
import org.mmaproof.analyzer.report.ScanFormat;
import org.mmaproof.analyzer.report.ScanResult;
import org.mmaproof.analyzer.report.Step;
import org.mmaproof.analyzer.report.StepReport;
import org.mmaproof.analyzer.report.StepTable;

/**
 * The reports that a run on a series makes.
 *
 * @param summary what is added to the page of a runner's step, if anything
 * @param <R> what is reported of each patch
 */
record SeriesReports<R>(List<One<R>> all, Optional<StepTable> summary) {
  SeriesReports {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param file where it goes; standard output when empty
   * @param form how it is made of those on the patches
   */
  record One<R>(Optional<Path> file, Report<R> ofPatch, StepReport.Form form, Options options) {}

  static SeriesReports<ScanResult> ofScan(
      ScanFormat format, Optional<Path> file, List<SecondReport<ScanFormat>> also) {
    Options first = options(file);
    List<One<ScanResult>> all = new ArrayList<>();
    all.add(new One<>(file, format.report(first), format.ofSeries(), first));
    for (SecondReport<ScanFormat> second : also) {
      all.add(
          new One<>(
              Optional.of(second.file()),
              second.format().report(plain()),
              second.format().ofSeries(),
              plain()));
    }
    return new SeriesReports<>(all, summary("scan", format == ScanFormat.GITHUB));
  }

  static SeriesReports<ProveResult> ofProof(
      ProveFormat format, Optional<Path> file, List<SecondReport<ProveFormat>> also) {
    Options first = options(file);
    List<One<ProveResult>> all = new ArrayList<>();
    all.add(new One<>(file, format.report(first), format.ofSeries(), first));
    for (SecondReport<ProveFormat> second : also) {
      all.add(
          new One<>(
              Optional.of(second.file()),
              second.format().report(plain()),
              second.format().ofSeries(),
              plain()));
    }
    return new SeriesReports<>(all, summary("prove", format == ProveFormat.GITHUB));
  }

  private static Optional<StepTable> summary(String command, boolean github) {
    return github && Runner.here() ? Optional.of(new StepTable(command)) : Optional.empty();
  }

  private static Options plain() {
    return new Options(false, Runner.here());
  }

  private static Options options(Optional<Path> file) {
    return new Options(file.isEmpty() && Runner.colour(), Runner.here());
  }

  /** What they say of one patch. */
  List<String> texts(R result) {
    return all.stream().map(one -> Output.text(one.ofPatch(), result)).toList();
  }

  /**
   * Writes them.
   *
   * @throws Usage when one cannot be written
   */
  void write(List<Step> steps) {
    for (int i = 0; i < all.size(); i++) {
      One<R> one = all.get(i);
      Output.to(one.file(), new StepReport(one.form(), i, one.options()), steps);
    }
    summary.ifPresent(table -> StepSummary.add(table, steps));
  }
}
