// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import org.mmaproof.model.kernel.KernelModel;

/** The new hook as a kernel has it. */
public final class PrepareHook {
  private PrepareHook() {}

  /** Whether a file can have the hook: older kernels have nothing to convert to. */
  public static boolean offered(KernelModel kernel) {
    return kernel.composite(Tags.FILE_OPERATIONS).stream()
        .flatMap(ops -> ops.fields().stream())
        .anyMatch(field -> field.name().equals("mmap_prepare"));
  }
}
