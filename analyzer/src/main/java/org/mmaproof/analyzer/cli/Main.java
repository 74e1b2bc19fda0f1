// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.List;
import org.mmaproof.analyzer.report.Safe;
import org.mmaproof.analyzer.source.Unusable;
import org.mmaproof.model.proof.Engine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where the program begins. */
@Command(
    name = "mmaproof",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CensusCommand.class,
      ScanCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      IrCommand.class,
      ModelCommand.class
    },
    description = "Analyses conversions of Linux mmap hooks to mmap_prepare.",
    footer = {"", "mmaproof COMMAND --help tells more, with examples."})
public final class Main implements Runnable {
  private static final int WRONG_USE = 2;
  private static final int OUR_FAULT = 3;

  @Spec private CommandSpec all = CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(run(List.of(new ProveCommand(Engine::new), new ReplayCommand()), arguments));
  }

  /**
   * Runs one command line.
   *
   * @param more commands beside those that need nothing
   * @return the exit code
   */
  static int run(List<Object> more, String... arguments) {
    CommandLine all = new CommandLine(new Main());
    more.forEach(all::addSubcommand);
    CommandLine line =
        all.setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setParameterExceptionHandler((e, given) -> wrongUse(e.getMessage()))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, arguments));
    try {
      return line.execute(arguments);
    } catch (Error e) { // memory or stack at an end; by itself it would look like findings
      return ourFault(e, arguments);
    }
  }

  private static int failed(Exception e, String[] arguments) {
    return e instanceof Usage || e instanceof Unusable
        ? wrongUse(e.getMessage())
        : ourFault(e, arguments);
  }

  private static int wrongUse(String message) {
    say(message);
    return WRONG_USE;
  }

  /** Our own bug: what it was, where, and how to see it again. */
  private static int ourFault(Throwable e, String[] arguments) {
    say("a fault of mmaproof itself, please report it: " + e);
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    for (StackTraceElement place : cause.getStackTrace()) {
      System.err.println("    at " + Safe.line(place.toString()));
    }
    say("to see it again: mmaproof " + String.join(" ", arguments));
    return OUR_FAULT;
  }

  private static void say(String message) {
    System.err.println("mmaproof: " + Safe.onRunner(Safe.line(message)));
  }

  @Override
  public void run() {
    all.commandLine().usage(System.out);
  }
}
