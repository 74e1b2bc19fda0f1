// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.function.Predicate;
import org.mmaproof.model.c.Expander;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Variable;

/**
 * Makes functions ready to run, for one {@link Target}. Not safe for several threads; close it.
 *
 * <p>No input makes it throw: what could not be read is opaque, and a gap of the graph.
 */
public final class Lowering implements AutoCloseable {
  /**
   * The function that assembler is a call of: its text, then addresses of what it writes, then the
   * values that it is given. Nothing defines it.
   */
  public static final String ASSEMBLER = "asm";

  private final Expander expander;
  private final Setting setting;

  /**
   * @param primitive names of functions that stay calls even where the tree has a macro of that
   *     name
   */
  public Lowering(Names names, Target target, Predicate<String> primitive) {
    this.expander = new Expander(names);
    this.setting = new Setting(names, target, expander, primitive);
  }

  /** One graph for each body of {@code function}, in order. */
  public List<Graph> lower(Function function) {
    return function.bodies().stream()
        .map(body -> new Bodies(setting, function, body).graph())
        .toList();
  }

  /**
   * What gives the locals of {@code function} that have static storage their first values: for each
   * a function without parameters, called {@code function.local} as the place is, in the order in
   * which they are met. Those of several bodies are all there.
   */
  public List<Graph> statics(Function function) {
    return function.bodies().stream()
        .flatMap(
            body -> {
              Bodies bodies = new Bodies(setting, function, body);
              bodies.graph();
              return bodies.statics().stream();
            })
        .distinct()
        .toList();
  }

  /**
   * What gives a variable at file scope its first value: a function without parameters that clears
   * it and sets what its initialiser names.
   *
   * @param from path of the file that defines it
   */
  public Graph initialiser(Variable variable, String from) {
    return new VariableGraph(setting, variable, from).graph();
  }

  @Override
  public void close() {
    expander.close();
  }
}
