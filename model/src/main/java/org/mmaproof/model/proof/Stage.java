// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.mmaproof.model.exec.Bounds;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Coupled;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Decisions;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.exec.Library;
import org.mmaproof.model.exec.Machine;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.term.Terms;

/**
 * One side on the stage: its hook in the file operations of the file, everything else as the plot
 * says.
 *
 * @param prepare whether the hook is one of the new kind
 * @param bound members of the driver's structs that are settled: the callback that is judged when
 *     {@code hook} is an outer one, and nothing where the outer hook would go another way
 * @param coupled members of the driver's structs that the other side finds another way
 */
record Stage(
    Terms terms,
    Library library,
    HookAt hook,
    boolean prepare,
    Map<String, Datum> bound,
    Coupled coupled) {
  /** A hook, what it calls, and so on. */
  private static final int WITHIN = 6;

  /** The member of the model that says a file is gone: whoever holds a pointer has a reference. */
  private static final String RELEASED = "__released";

  private static final Bounds BOUNDS = new Bounds(400_000, 60, WITHIN, 20_000);
  private static final Type VOID = new Type.Void();

  Stage {
    bound = Map.copyOf(bound);
  }

  /** Whether an outer hook calls the one that is judged. */
  boolean isStacked() {
    return !bound.isEmpty();
  }

  /** What one run gave. */
  record Performed(Outcome outcome, Chronicle chronicle) {}

  /** Runs {@code plot} once. */
  Performed perform(Plot plot, Decisions decisions, BiPredicate<Fault, Site> fails) {
    Inputs inputs = new Inputs(terms, decisions);
    bound.forEach(inputs::bind);
    inputs.couple(coupled);
    inputs.bind(RELEASED, Datum.NULL);
    Chronicle chronicle = new Chronicle(terms, inputs, fails);
    Machine machine = new Machine(library, chronicle, BOUNDS, inputs);
    Cell operations = machine.allocate("operations", VOID).whole();
    operations.clear();
    operations
        .member(prepare ? "mmap_prepare" : "mmap", VOID)
        .set(new Datum.Routine(hook.function(), hook.path()));
    Outcome outcome =
        machine.run(plot.function(), "proof/plots.c", List.of(new Datum.Pointer(operations)));
    return new Performed(outcome, chronicle);
  }
}
