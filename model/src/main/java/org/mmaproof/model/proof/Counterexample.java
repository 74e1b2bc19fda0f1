// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case in which the sides differ, or one side breaks an obligation; the least one.
 *
 * @param fault the step that fails, if one has to
 * @param state what objects hold when the request is made, by the way that leads to them
 * @param before what happens with the old hook, in order; nothing in a one-sided run
 * @param after what happens with the new one
 * @param differs what is not the same at the end
 * @param replayed whether it was run again with these values and showed the same
 * @param caseText the case as {@code replay} takes it: one line
 * @param program a C program that shows it, where one can be written
 */
public record Counterexample(
    Request request,
    Optional<Fault> fault,
    SortedMap<String, String> state,
    List<Event> before,
    List<Event> after,
    List<Difference> differs,
    boolean replayed,
    String caseText,
    Optional<String> program) {
  public Counterexample {
    state = Collections.unmodifiableSortedMap(new TreeMap<>(state));
    before = List.copyOf(before);
    after = List.copyOf(after);
    differs = List.copyOf(differs);
  }
}
