// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.corpus.pairs.Sketch.Condition;
import org.mmaproof.corpus.pairs.Sketch.Flag;
import org.mmaproof.corpus.pairs.Sketch.Number;
import org.mmaproof.corpus.pairs.Sketch.Step;

/**
 * All cases of a few values each, and what a sketch does in them by its own rules: no part of the
 * front end, of the model or of the proof is asked.
 */
final class Universe {
  private static final long PAGE = 4096;
  private static final long MAY = 0x70;
  private static final List<Case> CASES = cases();

  private Universe() {}

  /** One mapping that is asked for, and what the driver holds then. */
  record Case(long flags, long pages, long pgoff, long size, long base, int mode, boolean gone) {}

  /** What can be seen afterwards. */
  private record Outcome(
      long ret, long flags, String protection, String kept, boolean operations, long frame) {
    static Outcome error(long errno) {
      return new Outcome(-errno, 0, "", "", false, 0);
    }
  }

  /** A case in which two sketches do not do the same. */
  static Optional<Case> difference(Sketch one, Sketch other) {
    return CASES.stream()
        .filter(each -> !outcome(one, each).equals(outcome(other, each)))
        .findFirst();
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (long flags : flags()) {
      for (long pages : new long[] {1, 2, 9}) {
        for (long pgoff : new long[] {0, 1, 2, 9}) {
          for (long size : new long[] {0, 4096, 8192, 9000, 40960}) {
            for (long base : new long[] {0, 0x1000, 0x1800}) {
              for (int mode : new int[] {0, 1, 2}) {
                cases.add(new Case(flags, pages, pgoff, size, base, mode, false));
                cases.add(new Case(flags, pages, pgoff, size, base, mode, true));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  private static List<Long> flags() {
    List<Long> flags = new ArrayList<>();
    for (long prot = 0; prot < 8; prot++) {
      flags.add(prot | MAY);
      flags.add(prot | MAY | Flag.SHARED.mask() | Flag.MAYSHARE.mask());
      if ((prot & Flag.WRITE.mask()) == 0) {
        flags.add(prot | MAY & ~Flag.MAYWRITE.mask() | Flag.MAYSHARE.mask());
      }
      if ((prot & Flag.EXEC.mask()) == 0) {
        flags.add(prot | MAY & ~Flag.MAYEXEC.mask());
      }
    }
    return flags;
  }

  private static Outcome outcome(Sketch sketch, Case in) {
    long flags = in.flags();
    String protection = "";
    String kept = "";
    boolean operations = false;
    for (Step step : sketch.steps()) {
      if (step instanceof Sketch.Refuse refuse && holds(refuse.when(), in, flags)) {
        return Outcome.error(refuse.errno().number());
      } else if (step instanceof Sketch.Change change) {
        flags = changed(flags, change);
      } else if (step instanceof Sketch.Under under && holds(under.when(), in, flags)) {
        flags = changed(flags, under.change());
      } else if (step instanceof Sketch.Protect protect) {
        protection = protect.how();
      } else if (step instanceof Sketch.Keep keep) {
        kept = "->" + keep.member();
      } else if (step instanceof Sketch.Operate) {
        operations = true;
      }
    }
    long frame = -1;
    if (sketch.maps()) {
      Optional<Long> first = frame(in);
      if (first.isEmpty()) {
        return Outcome.error(Sketch.Errno.EINVAL.number());
      }
      frame = first.get();
      flags |= Flag.IO.mask() | Flag.DONTEXPAND.mask() | Flag.DONTDUMP.mask();
    }
    return new Outcome(0, flags, protection, kept, operations, frame);
  }

  /** The first frame of the memory of a device that is mapped; empty: it does not reach. */
  private static Optional<Long> frame(Case in) {
    long frames = (in.size() + in.base() % PAGE + PAGE - 1) / PAGE;
    return in.pgoff() > frames || in.pages() > frames - in.pgoff()
        ? Optional.empty()
        : Optional.of(in.base() / PAGE + in.pgoff());
  }

  private static long changed(long flags, Sketch.Change change) {
    return change.set() ? flags | change.flag().mask() : flags & ~change.flag().mask();
  }

  private static boolean holds(Condition condition, Case in, long flags) {
    if (condition instanceof Sketch.Any any) {
      return any.flags().stream().anyMatch(flag -> (flags & flag.mask()) != 0);
    }
    if (condition instanceof Sketch.Not not) {
      return !holds(not.condition(), in, flags);
    }
    if (condition instanceof Sketch.Joined joined) {
      boolean left = holds(joined.left(), in, flags);
      boolean right = holds(joined.right(), in, flags);
      return joined.both() ? left && right : left || right;
    }
    Sketch.Compare compare = (Sketch.Compare) condition;
    int order = Long.compareUnsigned(value(compare.left(), in), value(compare.right(), in));
    return switch (compare.operator()) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static long value(Number number, Case in) {
    if (number instanceof Sketch.Size) {
      return in.pages() * PAGE;
    }
    if (number instanceof Sketch.Pages) {
      return in.pages();
    }
    if (number instanceof Sketch.Offset) {
      return in.pgoff();
    }
    if (number instanceof Sketch.Constant constant) {
      return constant.value();
    }
    if (number instanceof Sketch.Sum sum) {
      return value(sum.left(), in) + value(sum.right(), in);
    }
    return switch (((Sketch.Member) number).name()) {
      case "size" -> in.size();
      case "base" -> in.base();
      case "mode" -> in.mode();
      default -> in.gone() ? 1 : 0;
    };
  }
}
