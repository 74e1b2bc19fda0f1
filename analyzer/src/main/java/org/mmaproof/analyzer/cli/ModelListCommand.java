// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.concurrent.Callable;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.model.kernel.ModelFunction;
import picocli.CommandLine.Command;

/** {@code mmaproof model list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Lists every modelled kernel function: name, fidelity, generations, cited kernel symbol.",
    footer = {"", "Example:", "  mmaproof model list"})
final class ModelListCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (ModelFunction function : Kernels.functions()) {
      System.out.println(line(function));
    }
    return 0;
  }

  private static String line(ModelFunction function) {
    return "%-40s %-11s %-12s %s:%s"
        .formatted(
            function.name(),
            function.contract().fidelity(),
            generations(function),
            function.contract().file(),
            function.contract().symbol());
  }

  /** From the first to the last; a gap between them is told as a list. */
  private static String generations(ModelFunction function) {
    Generation first = function.generations().get(0);
    Generation last = function.generations().get(function.generations().size() - 1);
    return first.equals(last) ? first.name() : first + "-" + last;
  }
}
