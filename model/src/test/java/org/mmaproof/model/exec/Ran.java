// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.KernelProgram;
import org.mmaproof.model.kernel.Side;

/** C that was run from {@code main_()}, over the newest kernel; and what it told. */
record Ran(Outcome outcome, List<String> told) {
  private static final Bounds SMALL = new Bounds(100_000, 50, 50, 1_000);

  static Ran of(String text) {
    return of(text, Target.BITS64, List.of());
  }

  /**
   * The same on a target, where the sites of {@code failing} fail at their first call.
   *
   * @param text functions and types, {@code main_} among them
   */
  static Ran of(String text, Target target, List<String> failing) {
    Notes notes = new Notes(new ArrayList<>(), new ArrayList<>(failing));
    List<SourceText> over = List.of(SourceText.of("t.c", text));
    try (KernelProgram program = KernelProgram.of(Generation.newest(), Side.MMU, over, target)) {
      Machine machine = new Machine(new Library(program), notes, SMALL);
      return new Ran(machine.run("main_", "t.c", List.of()), notes.told());
    }
  }

  /** What the function returned. */
  long value() {
    assertThat(outcome).as(told.toString()).isInstanceOf(Outcome.Returned.class);
    return ((Datum.Number) ((Outcome.Returned) outcome).value()).bits();
  }

  /** What was undefined, and the line of it. */
  String undefined() {
    assertThat(outcome).isInstanceOf(Outcome.Undefined.class);
    Outcome.Undefined end = (Outcome.Undefined) outcome;
    return end.kind() + " in line " + end.at().at().line();
  }

  private record Notes(List<String> told, List<String> failing) implements Observer {
    @Override
    public boolean fails(String site, Site at) {
      return failing.remove(site);
    }

    @Override
    public void event(String name, List<Datum> arguments, Site at) {
      told.add(name);
    }

    @Override
    public void acquired(String kind, Datum object, Site at) {
      told.add("+" + kind);
    }

    @Override
    public void released(String kind, Datum object, Site at) {
      told.add("-" + kind);
    }

    @Override
    public void locked(String kind, Datum object, boolean held, Site at) {
      told.add((held ? "deadlock " : "lock ") + kind + " in line " + at.at().line());
    }

    @Override
    public void unlocked(String kind, Datum object, boolean held, Site at) {
      told.add((held ? "unlock " : "bad unlock ") + kind + " in line " + at.at().line());
    }

    @Override
    public void slept(String held, Site at) {
      told.add("sleeps under " + held + " in line " + at.at().line());
    }

    @Override
    public void bug(String text, String function, Site at) {
      told.add(function + ": " + text);
    }

    @Override
    public Datum opaque(String name, List<Datum> arguments, Site at) {
      told.add("opaque " + name);
      return Datum.NULL;
    }
  }
}
