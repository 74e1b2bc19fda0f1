// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Map;
import java.util.Set;

/**
 * Names that are a way of writing C in the kernel rather than calls: what they mean is part of the
 * language that is read here.
 */
final class Idiom {
  static final String IS_ERROR = "IS_ERR";
  static final String IS_ERROR_OR_NULL = "IS_ERR_OR_NULL";
  static final String POINTER_ERROR = "PTR_ERR";
  static final String POINTER_ERROR_OR_ZERO = "PTR_ERR_OR_ZERO";
  static final String ERROR_POINTER = "ERR_PTR";

  static final Set<String> POINTERS =
      Set.of(IS_ERROR, IS_ERROR_OR_NULL, POINTER_ERROR, POINTER_ERROR_OR_ZERO, ERROR_POINTER);

  /** The value of the argument, whatever else happens. */
  static final Set<String> ARGUMENT =
      Set.of(
          "likely",
          "unlikely",
          "READ_ONCE",
          "smp_load_acquire",
          "rcu_dereference",
          "rcu_dereference_raw",
          "ERR_CAST",
          "__builtin_expect");

  /** Whether the argument is true, with a message if it is. */
  static final Set<String> WARNING =
      Set.of("WARN_ON", "WARN_ON_ONCE", "WARN", "WARN_ONCE", "VM_WARN_ON", "VM_WARN_ON_ONCE");

  /** Writes the second argument through the first, which names a place or points to it. */
  static final Set<String> STORE = Set.of("WRITE_ONCE");

  static final Set<String> STORE_THROUGH = Set.of("smp_store_release", "rcu_assign_pointer");

  /** Both arguments, places, get the value of the other. */
  static final String SWAP = "swap";

  /** The argument, whose clean-up no longer runs. */
  static final String NO_FREE = "no_free_ptr";

  static final Set<String> KEEP = Set.of(NO_FREE, "retain_and_null_ptr");

  /** A statement that returns such an argument. */
  static final String RETURN_KEPT = "return_ptr";

  /** Opens a scope up to the end of the block it stands in. */
  static final String GUARD = "guard";

  /** A member by another name: {@code pgprot_val(prot) |= bits} writes it. */
  static final Map<String, String> MEMBER = Map.of("pgprot_val", "pgprot");

  private Idiom() {}
}
