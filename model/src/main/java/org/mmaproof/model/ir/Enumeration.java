// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;
import java.util.Optional;

/**
 * An enum definition.
 *
 * @param tag empty for one without
 */
public record Enumeration(Span at, String tag, List<Enumerator> enumerators) {
  public Enumeration {
    enumerators = List.copyOf(enumerators);
  }

  /**
   * One constant; without a value it is one more than the constant before it, or zero.
   *
   * @param name empty for what could not be read
   * @param guards the conditional regions inside the enum that it stands in
   */
  public record Enumerator(Span at, String name, Optional<Expr> value, List<Guard> guards) {
    public Enumerator {
      guards = List.copyOf(guards);
    }
  }
}
