// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.concurrent.Callable;
import org.mmaproof.analyzer.report.ModelStory;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.model.kernel.ModelChange;
import org.mmaproof.model.kernel.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof model diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Tells the story of two generations: what was added, removed and changed.",
    footer = {
      "",
      "Examples:",
      "  mmaproof model diff 7.2 7.3",
      "  mmaproof model diff 6.12 7.3 --names",
      "  mmaproof model diff 7.2 7.3 --nommu"
    })
final class ModelDiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "G", description = "A generation: 6.12, 7.3, ...")
  private String before = "";

  @Parameters(index = "1", paramLabel = "H", description = "Another one.")
  private String after = "";

  @Option(names = "--names", description = "Names only, without the texts.")
  private boolean names;

  @Option(names = "--nommu", description = "The side without an MMU (CONFIG_MMU=n).")
  private boolean nommu;

  @Override
  public Integer call() {
    Side side = nommu ? Side.NOMMU : Side.MMU;
    Generation old = ModelShowCommand.generation(before);
    Generation fresh = ModelShowCommand.generation(after);
    ModelStory story =
        new ModelStory(
            old.name(),
            fresh.name(),
            ModelChange.between(Kernels.of(old, side), Kernels.of(fresh, side)));
    Output.toStandardOutput((told, out) -> out.write(names ? told.names() : told.text()), story);
    return 0;
  }
}
