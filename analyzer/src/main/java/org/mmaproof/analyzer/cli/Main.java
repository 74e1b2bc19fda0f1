// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mmaproof.analyzer.report.Safe;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins. */
@Command(
    name = "mmaproof",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CensusCommand.class,
      ScanCommand.class,
      ExplainCommand.class,
      RulesCommand.class
    },
    description = "Analyses conversions of Linux mmap hooks to mmap_prepare.",
    footer = {"", "mmaproof COMMAND --help tells more, with examples."})
public final class Main implements Runnable {
  private static final int WRONG_USE = 2;
  private static final int OUR_FAULT = 3;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    CommandLine line =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setParameterExceptionHandler((e, given) -> wrongUse(e.getMessage()))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, arguments));
    return line.execute(arguments);
  }

  private static int failed(Exception e, String[] arguments) {
    return e instanceof Usage ? wrongUse(e.getMessage()) : ourFault(e, arguments);
  }

  private static int wrongUse(String message) {
    System.err.println("mmaproof: " + Safe.onRunner(Safe.line(message)));
    return WRONG_USE;
  }

  /** Our own bug: what it was, where, and how to see it again. */
  private static int ourFault(Exception e, String[] arguments) {
    List<String> shown = new ArrayList<>();
    Arrays.stream(arguments).map(Safe::line).forEach(shown::add);
    System.err.println(
        "mmaproof: a fault of mmaproof itself, please report it: " + Safe.line(String.valueOf(e)));
    for (StackTraceElement place : e.getStackTrace()) {
      System.err.println("    at " + Safe.line(String.valueOf(place)));
    }
    System.err.println("mmaproof: to see it again: mmaproof " + String.join(" ", shown));
    return OUR_FAULT;
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
