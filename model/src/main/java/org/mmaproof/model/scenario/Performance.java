// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.exec.Bounds;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Library;
import org.mmaproof.model.exec.Machine;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.kernel.Side;

/** Runs one scenario. */
public final class Performance {
  private static final int PAGE_SHIFT = 12;
  private static final long ACCESS = 7;
  private static final long ERRORS_32 = 0xffff_f000L;
  private static final long SHARED = 8;
  private static final long MAYSHARE = 0x80;
  private static final long MAP_SHARED = 1;
  private static final long MAP_PRIVATE = 2;

  private final Telling telling = new Telling();
  private final Stage stage;
  private final Machine machine;
  private final Side side;
  private final Target target;

  private Performance(Library library, Side side, Target target) {
    this.machine = new Machine(library, telling, Bounds.USUAL);
    this.stage = new Stage(machine);
    this.side = side;
    this.target = target;
    if (side == Side.NOMMU) {
      stage.withoutMmu();
    }
    telling.on(stage);
  }

  /** What the kernel that {@code library} holds, of that side, does with {@code scenario}. */
  public static Answer of(Scenario scenario, Library library, Side side, Target target) {
    return new Performance(library, side, target).answer(scenario);
  }

  private Answer answer(Scenario scenario) {
    List<Answer.Step> steps = new ArrayList<>();
    for (String line : scenario.lines()) {
      Words words = Words.of(line);
      switch (words.verb()) {
        case "mm" -> stage.mm(words);
        case "ops" -> stage.ops(words);
        case "file" -> stage.file(words);
        default -> {
          Optional<String> stopped = step(line, words, steps);
          if (stopped.isPresent()) {
            return new Answer(scenario.id(), steps, stopped.get());
          }
        }
      }
    }
    Optional<String> stopped = step("end", new Words(List.of("end"), Map.of()), steps);
    return new Answer(scenario.id(), steps, stopped.orElse(""));
  }

  private Optional<String> step(String line, Words words, List<Answer.Step> steps) {
    telling.inject(failures(words));
    Outcome outcome = run(words);
    if (!(outcome instanceof Outcome.Returned returned)) {
      return Optional.of(line + ": " + outcome);
    }
    long result = returned.value() instanceof Datum.Number number ? signed(number.bits()) : 0;
    boolean address = words.verb().equals("map") && (result >= 0 || result < -4095);
    steps.add(Picture.of(line, stage, telling, address ? result >> PAGE_SHIFT : result));
    return Optional.empty();
  }

  /** An error stays one in an {@code unsigned long}. */
  private long signed(long bits) {
    return target == Target.BITS32 && bits > ERRORS_32 ? (int) bits : bits;
  }

  private static Map<String, List<Integer>> failures(Words words) {
    Map<String, List<Integer>> failures = new HashMap<>();
    for (String one : words.word("fail").map(text -> text.split(",")).orElse(new String[0])) {
      int colon = one.indexOf(':');
      failures
          .computeIfAbsent(one.substring(0, colon), site -> new ArrayList<>())
          .add(Integer.valueOf(one.substring(colon + 1)));
    }
    return failures;
  }

  private Outcome run(Words words) {
    Cell mm = stage.mm();
    return switch (words.verb()) {
      case "map" -> side == Side.MMU ? map(words) : request(words);
      case "unmap" -> call("do_munmap", mm, pages(words, 0), pages(words, 1), Datum.NULL);
      case "prot" ->
          call("do_mprotect_pkey", mm, pages(words, 0), pages(words, 1), flags(words, 2));
      case "madv" ->
          call(
              "madvise_flags",
              mm,
              pages(words, 0),
              pages(words, 1),
              flags(words, 2),
              flags(words, 3));
      case "fault" -> call("fault_anon", mm, pages(words, 0));
      case "end" -> call("exit_mmap", mm);
      default -> throw new IllegalArgumentException("no operation: " + words.verb());
    };
  }

  private Outcome map(Words words) {
    long address = words.number(0);
    long file = words.number(4);
    boolean shared = (words.hex(2) & 8) != 0;
    long pgoff = file >= 0 ? words.number(3) : shared ? 0 : address;
    return machine.run(
        "mmap_region",
        "",
        List.of(
            new Datum.Pointer(stage.mm()),
            stage.fileAt(file),
            pages(words, 0),
            pages(words, 1),
            flags(words, 2),
            new Datum.Number(pgoff)));
  }

  /**
   * Without an MMU: mmap() itself. Of the flags, the access and whether it is shared are asked for.
   */
  private Outcome request(Words words) {
    long flags = words.hex(2);
    long sharing = (flags & (SHARED | MAYSHARE)) != 0 ? MAP_SHARED : MAP_PRIVATE;
    stage.address(words.number(0) << PAGE_SHIFT);
    return machine.run(
        "mmap_request",
        "",
        List.of(
            stage.fileAt(words.number(4)),
            pages(words, 0),
            pages(words, 1),
            new Datum.Number(flags & ACCESS),
            new Datum.Number(sharing),
            new Datum.Number(0),
            new Datum.Number(words.number(3)),
            stage.scratch()));
  }

  private Outcome call(String function, Cell mm, Datum... arguments) {
    List<Datum> all = new ArrayList<>(List.of(new Datum.Pointer(mm)));
    all.addAll(List.of(arguments));
    return machine.run(function, "", all);
  }

  private static Datum pages(Words words, int index) {
    return new Datum.Number(words.number(index) << PAGE_SHIFT);
  }

  private static Datum flags(Words words, int index) {
    return new Datum.Number(words.hex(index));
  }
}
