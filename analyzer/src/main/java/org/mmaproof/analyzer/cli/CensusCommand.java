// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.report.CensusFormat;
import org.mmaproof.analyzer.report.CensusResult;
import org.mmaproof.analyzer.report.CensusRow;
import org.mmaproof.analyzer.report.Options;
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
      description = "text, csv, json or html, a page (default: text).")
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
    TreeCensus counting = new TreeCensus(common);
    try (Progress progress = common.progress()) {
      Optional<CensusResult> before = old.map(tree -> counting.of(tree, "before: ", progress));
      String which = before.isPresent() ? "after: " : "";
      CensusResult counted = counting.of(target, which, progress);
      CensusResult result = before.map(rows -> counted.since(rows.rows())).orElse(counted);
      if (format == CensusFormat.CSV && !result.notes().isEmpty()) {
        progress.say(
            "whole-struct copies that carry hooks: "
                + result.notes().size()
                + "; see --format text");
      }
      progress.done();
      Options options = new Options(common.output().isEmpty() && Runner.colour(), Runner.here());
      String tree = named.all().stream().findFirst().orElse(".");
      Output.to(common.output(), format.report(options, tree), result);
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
}
