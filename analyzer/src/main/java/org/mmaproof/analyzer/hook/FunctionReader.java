// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.List;
import java.util.function.Predicate;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Function;

/** Makes functions ready to run; for one thread at a time. */
interface FunctionReader extends AutoCloseable {
  /** One graph for each of its bodies, in order. */
  List<Graph> read(Function function);

  @Override
  void close();

  /**
   * Reads for 64-bit machines.
   *
   * @param modelled names of functions that stay calls whatever the tree has of that name
   */
  static FunctionReader of(Names names, Predicate<String> modelled) {
    Lowering lowering = new Lowering(names, Target.BITS64, modelled);
    return new FunctionReader() {
      @Override
      public List<Graph> read(Function function) {
        return lowering.lower(function);
      }

      @Override
      public void close() {
        lowering.close();
      }
    };
  }
}
