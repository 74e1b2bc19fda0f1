// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.concurrent.Callable;
import org.mmaproof.model.proof.Case;
import org.mmaproof.model.proof.Engine;
import org.mmaproof.model.proof.OneCase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof replay}: what {@code prove} does, with one case instead of a proof. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs one counterexample again, given the case that prove printed with it.",
      "Nothing is proved: both hooks are run with the values of the case."
    },
    footer = {
      "",
      "Example:",
      "  mmaproof replay --before linux-6.12 --after linux-7.3 1.VY67DsIw...",
      "",
      "Exit code: 0 it shows a difference, 1 it does not, 2 wrong use, 3 a fault of",
      "mmaproof."
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "As prove printed it.")
  private String text = "";

  @Option(
      names = "--before",
      paramLabel = "TREE",
      required = true,
      description = "Where the old hook is, as prove had it.")
  private String before = "";

  @Option(
      names = "--after",
      paramLabel = "TREE",
      required = true,
      description = "Where the converted one is.")
  private String after = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, github or mail (default: text).")
  private String format = "text";

  @Override
  public Integer call() throws Exception {
    Case shown =
        Case.of(text)
            .orElseThrow(() -> new Usage(text + ": no case; give one that prove has printed"));
    ProveCommand prove = new ProveCommand(observers -> new OneCase(new Engine(observers), shown));
    new CommandLine(prove)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .parseArgs(
            "--before=" + before, "--after=" + after, "--format=" + format, "--", shown.hook());
    return switch (prove.call()) {
      case 0 -> 1;
      case 1 -> 0;
      default -> throw new IllegalStateException("an exit code that prove does not have");
    };
  }
}
