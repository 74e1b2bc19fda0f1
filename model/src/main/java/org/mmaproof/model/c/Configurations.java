// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Set;
import org.mmaproof.model.ir.Presence;

/**
 * Which configurations of a kernel there can be. Safe for several threads.
 *
 * <p>What an implementation does not know it leaves out: the answer may allow a configuration that
 * cannot be, it never denies one that can.
 */
public interface Configurations {
  /** All that C allows: nothing is known of any option. */
  Configurations ANY = atoms -> Presence.ALWAYS;

  /**
   * What is sure of {@code atoms}, those of a condition that {@link Condition} read; others may
   * occur in the answer.
   */
  Presence possible(Set<String> atoms);

  /**
   * Whether one of {@code atoms} alone can be sure to hold or not to; else only several of them can
   * contradict each other, and one need not be asked about.
   */
  default boolean decides(Set<String> atoms) {
    return false;
  }

  /** Whether no configuration is under {@code when}. */
  default boolean drops(Presence when) {
    return when.equals(Presence.NEVER)
        || (!when.equals(Presence.ALWAYS)
            && when.and(possible(when.atoms())).equals(Presence.NEVER));
  }
}
