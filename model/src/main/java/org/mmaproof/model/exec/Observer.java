// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.List;
import org.mmaproof.model.flow.Site;

/** Is told what a run does, in order, and decides what the kernel leaves to chance. */
public interface Observer {
  /** Whether the call of {@code __fault(site)} that is made now fails. */
  boolean fails(String site, Site at);

  /** {@code __event(name, ...)}. */
  void event(String name, List<Datum> arguments, Site at);

  /** A reference, count, place in a list or registration was taken. */
  void acquired(String kind, Datum object, Site at);

  void released(String kind, Datum object, Site at);

  /** Memory that is older than the run was freed. */
  default void freed(Datum object, Site at) {}

  /** A lock was taken; {@code held}: the run had it already. */
  void locked(String kind, Datum object, boolean held, Site at);

  /** A lock was given back; not {@code held}: the run did not have it. */
  void unlocked(String kind, Datum object, boolean held, Site at);

  /** What may sleep was called under a lock of that kind, under which nothing may. */
  default void slept(String held, Site at) {}

  /**
   * {@code __bug(text)}: the kernel stops or warns.
   *
   * @param function the function that says so
   */
  void bug(String text, String function, Site at);

  /** A function that nobody knows was called, or {@code __opaque(name, ...)}: what it returns. */
  Datum opaque(String name, List<Datum> arguments, Site at);
}
