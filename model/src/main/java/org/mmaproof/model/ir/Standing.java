// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/**
 * A macro use that stands alone at file scope, such as {@code DEFINE_GUARD(...)}.
 *
 * @param arguments as written, trimmed
 */
public record Standing(Span at, String macro, List<String> arguments) {
  public Standing {
    arguments = List.copyOf(arguments);
  }
}
