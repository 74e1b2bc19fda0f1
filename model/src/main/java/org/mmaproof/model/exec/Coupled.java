// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;

/** Members of structs older than a run that hold what is found another way as well. */
@FunctionalInterface
public interface Coupled {
  /** No member does. */
  Coupled NONE = (tag, member) -> Optional.empty();

  /** The other way to what a member of {@code struct tag} holds; empty: there is none. */
  Optional<Way> way(String tag, String member);

  /**
   * What {@code member} of the struct holds that {@code pointer}, a member beside it, points to.
   *
   * @param pointer in the struct itself
   * @param member of what it points to
   */
  record Way(String pointer, String member) {}
}
