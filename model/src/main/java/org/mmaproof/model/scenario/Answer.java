// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.List;

/**
 * What the kernel does with a scenario, one step for each operation and one for the end.
 *
 * @param steps up to the one that could not be finished
 * @param stopped why it could not, empty where all went well
 */
public record Answer(String id, List<Step> steps, String stopped) {
  public Answer {
    steps = List.copyOf(steps);
  }

  /**
   * One operation and what is there behind it; numbers and their order as the format says.
   *
   * @param op the line
   * @param events what happened, in order
   * @param vmas start, end, pgoff, anonymous pgoff, file, ops, private, whether it has an anon_vma;
   *     pages
   * @param entered what lies in the page tables
   * @param result a page, 0 or a negative errno
   */
  public record Step(
      String op,
      List<String> events,
      List<Vma> vmas,
      List<Entered> entered,
      List<Long> counters,
      List<List<Long>> files,
      List<List<Long>> ops,
      List<Long> references,
      long result) {
    public Step {
      events = List.copyOf(events);
      vmas = List.copyOf(vmas);
      entered = List.copyOf(entered);
      counters = List.copyOf(counters);
      files = List.copyOf(files);
      ops = List.copyOf(ops);
      references = List.copyOf(references);
    }
  }

  /** A VMA; start, end and offsets in pages, flags as bits. */
  public record Vma(
      long start,
      long end,
      long flags,
      long pgoff,
      long anonPgoff,
      long file,
      long ops,
      long priv,
      boolean anonVma) {}

  /**
   * A range of page table entries; start, end and pfn in pages.
   *
   * @param pfns whether they are pfns, counting up from {@code pfn}; else pages of the kernel
   */
  public record Entered(long start, long end, boolean pfns, long pfn) {}
}
