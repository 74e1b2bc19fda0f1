// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;

/** What is known of where a call goes. */
public sealed interface Called {
  /**
   * The call reaches one of these and nothing else; none of them where the pointer is null whatever
   * the configuration.
   */
  record Known(List<Callee> callees) implements Called {
    public Known {
      callees = List.copyOf(callees);
    }
  }

  /** It can reach functions that are not in sight. */
  record Opaque(String why) implements Called {}
}
