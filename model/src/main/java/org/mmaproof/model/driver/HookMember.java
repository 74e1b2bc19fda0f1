// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.driver;

/**
 * A member of a struct that holds an mmap-style hook.
 *
 * @param owner tag of the struct
 * @param member name of the member
 * @param prepare whether the hook is given a descriptor ({@code vm_area_desc}, or {@code vma_proto}
 *     in the 2025 proposal) instead of a VMA
 */
public record HookMember(String owner, String member, boolean prepare) {
  /** The struct through which userspace reaches a file's hooks. */
  public static final String FILE_OPERATIONS = "file_operations";

  /** Whether it is a member of {@code struct file_operations}. */
  public boolean ofFile() {
    return owner.equals(FILE_OPERATIONS);
  }
}
