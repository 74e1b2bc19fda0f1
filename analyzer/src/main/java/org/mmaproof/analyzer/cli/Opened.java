// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.Optional;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.cache.Witness;
import org.mmaproof.analyzer.kconfig.Build;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.ir.SourceText;

/**
 * A tree of which nothing is read yet.
 *
 * @param source notes what is looked for in it
 * @param memory which of its files need not be opened
 * @param listing the files that are to be read
 * @param kernel whether it has headers of a kernel
 * @param configuration the text of the one configuration that it is read for, empty for all
 * @param everything whether all files are read whatever part of the tree was named
 */
record Opened(
    Witness source,
    Workers workers,
    Build build,
    Memory memory,
    Source.Listing listing,
    boolean kernel,
    String configuration,
    boolean everything) {

  /** The text of one file. */
  Optional<SourceText> text(String path) {
    return source.bytes(path).map(bytes -> new SourceText(path, bytes));
  }
}
