// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Set;

/** Tags of the structs that the callback is about. */
public final class Tags {
  public static final String FILE_OPERATIONS = "file_operations";
  public static final String VMA = "vm_area_struct";

  /** The descriptor of {@code mmap_prepare}, and what it was called when it was proposed. */
  public static final Set<String> DESCRIPTOR = Set.of("vm_area_desc", "vma_proto");

  private Tags() {}
}
