// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Function;

/**
 * A function ready to run, and where its calls go.
 *
 * @param graphs one for each of its bodies, in order
 * @param lookups which of its names were found
 * @param stored the functions in the tables of VMA operations whose addresses it takes
 */
public record Routed(
    Function function, List<Graph> graphs, Lookups lookups, List<Way> ways, List<Function> stored) {
  public Routed {
    graphs = List.copyOf(graphs);
    ways = List.copyOf(ways);
    stored = List.copyOf(stored);
  }

  /**
   * A call and where it goes.
   *
   * @param modelled functions of the kernel model that it can reach
   * @param inlinable functions in sight that it can reach
   * @param missing names of functions that it can reach and that are not in sight
   * @param pointer the pointer that is called, where it is not known what it holds
   */
  public record Way(
      Op.Call call,
      List<String> modelled,
      List<Function> inlinable,
      List<String> missing,
      Optional<Value> pointer) {
    public Way {
      modelled = List.copyOf(modelled);
      inlinable = List.copyOf(inlinable);
      missing = List.copyOf(missing);
    }
  }
}
