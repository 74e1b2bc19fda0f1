// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mmaproof model}. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ModelRunCommand.class,
      ModelListCommand.class,
      ModelShowCommand.class,
      ModelDiffCommand.class
    },
    description = "The executable model of the kernel's mm layer.",
    footer = {
      "",
      "Examples:",
      "  mmaproof model run scenarios.jsonl",
      "  mmaproof model list",
      "  mmaproof model show 7.3",
      "  mmaproof model diff 7.2 7.3"
    })
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine.usage(spec.commandLine(), System.out);
  }
}
