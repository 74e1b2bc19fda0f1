// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Optional;
import org.mmaproof.model.ir.SourceText;

/** The text that findings point into. */
@FunctionalInterface
public interface Sources {
  /** Text of the file at {@code path}, relative to the root of the tree; empty if it is gone. */
  Optional<SourceText> text(String path);

  /** Knows no file: reports without excerpts, every column 1. */
  static Sources none() {
    return path -> Optional.empty();
  }
}
