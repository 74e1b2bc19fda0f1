// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmaproof.model.kernel.Generation;

/** What holds after every step of every scenario, in every generation. */
final class LawsTest {
  private static final int MANY = Boolean.getBoolean("mmaproof.long") ? 100_000 : 150;
  private static final long ACCOUNT = 0x100000;
  private static final long MAPS = 0x10000400; // MIXEDMAP, PFNMAP
  private static final long LOCKED = 0x2000;

  private static Stream<Generation> generations() {
    return Generation.all().stream();
  }

  @ParameterizedTest
  @MethodSource("generations")
  void vmasAreOrderedCountersAreTheirSumsAndNoLockStaysHeld(Generation generation) {
    Random random = new Random(20_260_401);
    try (Theatre theatre = Theatre.of(generation)) {
      for (int i = 0; i < MANY; i++) {
        Scenario scenario = new Scenario("random " + i, lines(random, generation));
        Answer answer = theatre.answer(scenario);
        assertThat(answer.stopped()).as(scenario.toString()).isEmpty();
        for (Answer.Step step : answer.steps()) {
          laws(step, scenario, generation);
        }
        end(answer.steps().get(answer.steps().size() - 1), answer, scenario, generation);
      }
    }
  }

  private static void laws(Answer.Step step, Scenario scenario, Generation generation) {
    long total = 0;
    long locked = 0;
    long charged = 0;
    long end = 0;
    for (Answer.Vma vma : step.vmas()) {
      assertThat(vma.start()).as("%s %s", step.op(), scenario).isGreaterThanOrEqualTo(end);
      assertThat(vma.end()).isGreaterThan(vma.start());
      end = vma.end();
      total += vma.end() - vma.start();
      locked += (vma.flags() & LOCKED) != 0 ? vma.end() - vma.start() : 0;
      charged += (vma.flags() & ACCOUNT) != 0 ? vma.end() - vma.start() : 0;
    }
    boolean last = step.op().equals("end");
    assertThat(step.counters().get(0)).isEqualTo(step.vmas().size());
    assertThat(step.counters().get(1)).as("%s %s", step.op(), scenario).isEqualTo(last ? 0 : total);
    assertThat(step.counters().get(5))
        .as("%s %s", step.op(), scenario)
        .isEqualTo(last ? 0 : locked);
    boolean leaks = generation.compareTo(Generation.of("7.2").orElseThrow()) <= 0;
    if (!leaks) { // before, a failed replacement loses its charge
      assertThat(step.counters().get(6)).as("%s %s", step.op(), scenario).isEqualTo(charged);
    }
    assertThat(step.events()).as("%s %s", step.op(), scenario).noneMatch(e -> e.contains("lock"));
    entries(step, scenario);
  }

  /** What lies in the page tables lies in VMAs that say so, and nothing lies there twice. */
  private static void entries(Answer.Step step, Scenario scenario) {
    long end = 0;
    for (Answer.Entered range : step.entered()) {
      assertThat(range.start()).as("%s %s", step.op(), scenario).isGreaterThanOrEqualTo(end);
      assertThat(range.end()).isGreaterThan(range.start());
      end = range.end();
      for (long page = range.start(); page < range.end(); page++) {
        long at = page;
        assertThat(step.vmas())
            .as("page %s at %s %s", page, step.op(), scenario)
            .anyMatch(v -> v.start() <= at && at < v.end() && (v.flags() & MAPS) != 0);
      }
    }
  }

  /** Behind the end the files have their first reference, and nobody maps them. */
  private static void end(
      Answer.Step step, Answer answer, Scenario scenario, Generation generation) {
    for (List<Long> file : step.files()) {
      long references = file.get(0) >= 100 ? 0 : 1;
      assertThat(file.get(1))
          .as("references of %s %s", file.get(0), scenario)
          .isEqualTo(references);
      assertThat(file.get(2)).as("writable mappings %s", scenario).isZero();
      assertThat(file.get(3)).as("rmap %s", scenario).isZero();
    }
    assertThat(answer.steps()).as(generation.name()).isNotEmpty();
  }

  /** Hooks that keep the rules: nothing replaced, nothing hidden, the charge left alone. */
  private static List<String> lines(Random random, Generation generation) {
    boolean prepares = generation.compareTo(Generation.of("6.12").orElseThrow()) > 0;
    boolean acts = generation.compareTo(Generation.of("6.19").orElseThrow()) >= 0;
    List<String> lines = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      lines.add("mm ksm=1");
    }
    lines.add("ops 1 open=1 close=1");
    lines.add("ops 2 mapped=1" + (random.nextInt(3) == 0 ? " maperr=-5" : ""));
    for (int file = 0; file < 3; file++) {
      String kind = prepares && random.nextBoolean() ? "prep" : "mmap";
      String act = acts && random.nextInt(3) == 0 ? " act=remap apfn=" + random.nextInt(99) : "";
      String fails = random.nextInt(4) == 0 ? " err=-22" : "";
      String ops = " ops=" + (1 + random.nextInt(2)) + " priv=" + random.nextInt(8);
      lines.add("file " + file + " kind=" + kind + ops + act + fails);
    }
    String[] flags = {"0x71", "0x73", "0xfb", "0xd1", "0x2073", "0x75"};
    for (int i = 0; i < 12; i++) {
      long at = 100L + random.nextInt(12);
      long length = 1L + random.nextInt(5);
      lines.add(
          switch (random.nextInt(8)) {
            case 0 -> "unmap " + at + " " + length + failure(random);
            case 1 -> "prot " + at + " " + length + " 0x" + random.nextInt(4);
            case 2 -> "madv " + at + " " + length + " 0x20000 0x0";
            case 3 -> "fault " + at;
            default ->
                "map %d %d %s %d %d%s"
                    .formatted(
                        at,
                        length,
                        flags[random.nextInt(flags.length)],
                        at - 90,
                        random.nextInt(4) - 1,
                        failure(random));
          });
    }
    return lines;
  }

  private static String failure(Random random) {
    String[] sites = {"alloc", "prealloc", "store", "clear", "charge", "policy", "shmem"};
    return random.nextInt(3) == 0
        ? " fail=" + sites[random.nextInt(sites.length)] + ":" + (1 + random.nextInt(2))
        : "";
  }
}
