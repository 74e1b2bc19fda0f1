// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Observer;
import org.mmaproof.model.flow.Site;

/** Puts what happens into the words of the answers, counts calls, and lets calls fail. */
final class Telling implements Observer {
  private static final long EVERYTHING = 34_359_738_367L;

  private final List<String> events = new ArrayList<>();
  private final Map<Long, Long> hookCalls = new HashMap<>();
  private final Map<Long, long[]> callbacks = new HashMap<>();
  private Map<String, List<Integer>> injected = Map.of();
  private final Map<String, Integer> counted = new HashMap<>();
  private final List<Stage> stage = new ArrayList<>();

  /** The stage is made after the machine that tells; said once. */
  void on(Stage here) {
    stage.add(here);
  }

  private Stage stage() {
    return stage.get(0);
  }

  /** What fails in the next operation: which calls of which sites, from 1. */
  void inject(Map<String, List<Integer>> failures) {
    injected = failures;
    counted.clear();
  }

  /** The events since this was last asked. */
  List<String> take() {
    List<String> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  long hookCalls(long file) {
    return hookCalls.getOrDefault(file, 0L);
  }

  /** How often open, close, mapped and may_split of these ops were called. */
  long[] callbacks(long ops) {
    return callbacks.computeIfAbsent(ops, id -> new long[4]).clone();
  }

  @Override
  public boolean fails(String site, Site at) {
    List<Integer> which = injected.getOrDefault(site, List.of());
    if (which.isEmpty()) {
      return false;
    }
    if (which.contains(counted.merge(site, 1, Integer::sum))) {
      events.add("inject " + site);
      return true;
    }
    return false;
  }

  @Override
  public void event(String name, List<Datum> with, Site at) {
    switch (name) {
      case "prep" -> {
        hookCalls.merge(number(with, 0), 1L, Long::sum);
        tell(
            "prep F%d %s fl %x pg %d f F%d vf F%d O%d P%d",
            number(with, 0),
            range(with, 1),
            number(with, 3),
            number(with, 4),
            file(with, 5),
            file(with, 6),
            ops(with, 7),
            number(with, 8));
      }
      case "prep." -> tell("prep. F%d = %d", number(with, 0), number(with, 1));
      case "mmap" -> {
        hookCalls.merge(file(with, 0), 1L, Long::sum);
        tell(
            "mmap F%d %s fl %x pg %d vf F%d O%d P%d",
            file(with, 0),
            range(with, 1),
            number(with, 3),
            number(with, 4),
            file(with, 5),
            ops(with, 6),
            number(with, 7));
      }
      case "mmap." -> tell("mmap. F%d = %d", file(with, 0), number(with, 1));
      case "open", "close" -> {
        called(ops(with, 0), name.equals("open") ? 0 : 1);
        tell(
            "%s O%d %s pg %d F%d P%d",
            name, ops(with, 0), range(with, 1), number(with, 3), file(with, 4), number(with, 5));
      }
      case "mapped" -> {
        called(ops(with, 0), 2);
        tell(
            "mapped O%d %s pg %d F%d P%d = %d",
            ops(with, 0),
            range(with, 1),
            number(with, 3),
            file(with, 4),
            number(with, 5),
            number(with, 6));
      }
      default -> rest(name, with);
    }
  }

  private void rest(String name, List<Datum> with) {
    switch (name) {
      case "may_split" -> {
        called(ops(with, 0), 3);
        tell(
            "may_split O%d %s at %d = %d",
            ops(with, 0), range(with, 1), page(with, 3), number(with, 4));
      }
      case "mprotect" ->
          tell("mprotect O%d %s = %d", ops(with, 0), range(with, 1), number(with, 3));
      case "remap" ->
          tell(
              "remap %d+%d pfn %d = %d",
              page(with, 1), page(with, 3), number(with, 2), result(with, 5));
      case "insert" -> tell("insert %d+%d = %d", page(with, 1), number(with, 3), result(with, 5));
      case "zap" -> {
        long end = number(with, 2) < 0 ? EVERYTHING : page(with, 2);
        tell("zap %d-%d", page(with, 1), end);
      }
      case "acct" -> tell("acct %d", number(with, 0));
      case "ksm_enter" -> tell("ksm_enter");
      case "shmem" -> {
        stage().made(with.get(0));
        tell("shmem F%d", file(with, 0));
      }
      case "release", "uaf-get", "uaf-put" -> tell("%s F%d", name, file(with, 0));
      default -> {} // what the vectors do not show
    }
  }

  private void tell(String format, Object... with) {
    events.add(String.format(java.util.Locale.ROOT, format, with));
  }

  private void called(long ops, int which) {
    callbacks.computeIfAbsent(ops, id -> new long[4])[which]++;
  }

  private static long number(List<Datum> with, int index) {
    return with.get(index) instanceof Datum.Number number ? number.bits() : 0;
  }

  /** What a step answered that may have no answer but success. */
  private static long result(List<Datum> with, int index) {
    return index < with.size() ? number(with, index) : 0;
  }

  private static long page(List<Datum> with, int index) {
    return number(with, index) >> 12;
  }

  private static String range(List<Datum> with, int index) {
    return page(with, index) + "-" + page(with, index + 1);
  }

  private long file(List<Datum> with, int index) {
    return stage().fileId(with.get(index));
  }

  private long ops(List<Datum> with, int index) {
    return stage().opsId(with.get(index));
  }

  @Override
  public void acquired(String kind, Datum object, Site at) {
    if (kind.equals("file") && object instanceof Datum.Pointer pointer) {
      long count = count(pointer.to());
      if (count > 1 || stage().fileId(object) < 100) {
        tell("get F%d %d", stage().fileId(object), count);
      }
    }
  }

  @Override
  public void released(String kind, Datum object, Site at) {
    if (kind.equals("file") && object instanceof Datum.Pointer pointer) {
      tell("put F%d %d", stage().fileId(object), count(pointer.to()));
    }
  }

  private static long count(Cell file) {
    return Stage.number(Stage.at(file, "f_count", "counter"));
  }

  @Override
  public void locked(String kind, Datum object, boolean held, Site at) {
    if (held) {
      tell("deadlock %s", kind);
    }
  }

  @Override
  public void unlocked(String kind, Datum object, boolean held, Site at) {
    if (!held) {
      tell("bad-unlock-%s F%d", kind, stage().fileOfMapping(object));
    }
  }

  @Override
  public void slept(String held, Site at) {
    tell("sleeps under %s", held);
  }

  @Override
  public void bug(String text, String function, Site at) {
    if (!function.equals("get_file") && !function.equals("fput")) {
      tell("warn %s", function);
    }
  }

  @Override
  public Datum opaque(String name, List<Datum> arguments, Site at) {
    return Datum.NULL;
  }
}
