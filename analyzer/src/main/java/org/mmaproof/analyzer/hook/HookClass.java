// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Locale;

/** How hard a hook is to convert, hardest first. */
public enum HookClass {
  /** Maps more than one range. */
  MULTI_RANGE,
  /** Maps coherent DMA memory. */
  DMA_COHERENT,
  /** Calls another hook, a member of an ops table, or a subsystem's helper. */
  STACKED,
  /** Rewrites the range, walks page tables, looks VMAs up. */
  OTHER,
  /** Takes, counts, allocates or stores something for each mapping. */
  PER_MAPPING_STATE,
  /** Inserts pages or vmalloc memory. */
  KERNEL_PAGES,
  /** Remaps one range of pfns. */
  PFN_REMAP,
  /** Writes fields of the VMA or descriptor, or nothing. */
  FIELDS;

  /** The name in reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The harder of both. */
  HookClass harder(HookClass other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
