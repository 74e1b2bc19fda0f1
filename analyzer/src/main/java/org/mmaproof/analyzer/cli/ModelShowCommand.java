// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.concurrent.Callable;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.model.kernel.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof model show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints all of one generation's model, what older files override put in place.",
    footer = {"", "Example:", "  mmaproof model show 7.1", "  mmaproof model show 6.12 --nommu"})
final class ModelShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "G", description = "A generation: 6.12, 7.3, ...")
  private String name = "";

  @Option(names = "--nommu", description = "The side without an MMU (CONFIG_MMU=n).")
  private boolean nommu;

  @Override
  public Integer call() {
    Side side = nommu ? Side.NOMMU : Side.MMU;
    System.out.print(Kernels.of(generation(name), side).text());
    return 0;
  }

  static Generation generation(String name) {
    return Generation.of(name)
        .orElseThrow(
            () ->
                new Usage(
                    "there is no generation "
                        + name
                        + ": one of "
                        + String.join(
                            ", ", Generation.all().stream().map(Generation::name).toList())));
  }
}
