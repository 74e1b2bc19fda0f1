// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.exec.Library;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.KernelProgram;
import org.mmaproof.model.kernel.Resources;
import org.mmaproof.model.kernel.Side;

/**
 * The kernel of one generation with the driver that scenarios describe, ready to perform any number
 * of them, by any number of threads; close it.
 */
public final class Theatre implements AutoCloseable {
  private static final String FOLDER = "scenario/";
  private static final String DRIVER = "driver.c";

  private static final String NOMMU = "nommu.c";

  private final KernelProgram program;
  private final Library library;
  private final Side side;
  private final Target target;

  private Theatre(KernelProgram program, Side side, Target target) {
    this.program = program;
    this.library = new Library(program);
    this.side = side;
    this.target = target;
  }

  /** The theatre of a generation, for a machine of 64 bits with an MMU. */
  public static Theatre of(Generation generation) {
    return of(generation, Side.MMU);
  }

  /** The theatre of one side of a generation, for a machine of 64 bits. */
  public static Theatre of(Generation generation, Side side) {
    return of(generation, side, Target.BITS64);
  }

  /** The theatre of one side of a generation. */
  public static Theatre of(Generation generation, Side side, Target target) {
    List<SourceText> driver = new ArrayList<>();
    if (side == Side.NOMMU) {
      driver.add(Resources.file(FOLDER + NOMMU));
    }
    for (Generation layer : generation.chain()) {
      Resources.find(FOLDER + layer.name() + ".c").ifPresent(driver::add);
    }
    driver.add(Resources.file(FOLDER + DRIVER));
    return new Theatre(KernelProgram.of(generation, side, driver, target), side, target);
  }

  /** What the kernel does with {@code scenario}. */
  public Answer answer(Scenario scenario) {
    return Performance.of(scenario, library, side, target);
  }

  @Override
  public void close() {
    program.close();
  }
}
