// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import org.mmaproof.model.flow.Graph;

/**
 * Functions in their lowered form.
 *
 * @param graphs in order of place; several of one function for its choices of conditionals
 */
public record IrListing(List<Graph> graphs, Sources sources) {
  public IrListing {
    graphs = List.copyOf(graphs);
  }
}
