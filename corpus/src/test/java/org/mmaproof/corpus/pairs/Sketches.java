// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mmaproof.corpus.pairs.Sketch.Condition;
import org.mmaproof.corpus.pairs.Sketch.Errno;
import org.mmaproof.corpus.pairs.Sketch.Flag;
import org.mmaproof.corpus.pairs.Sketch.Number;
import org.mmaproof.corpus.pairs.Sketch.Step;

/** Sketches by a seed, and others that are like them. */
final class Sketches {
  private static final List<Flag> ASKED =
      List.of(Flag.WRITE, Flag.EXEC, Flag.SHARED, Flag.MAYWRITE, Flag.MAYSHARE, Flag.READ);
  private static final List<Flag> GIVEN =
      List.of(Flag.IO, Flag.DONTCOPY, Flag.DONTEXPAND, Flag.DONTDUMP);
  private static final List<Flag> TAKEN = List.of(Flag.MAYWRITE, Flag.MAYEXEC);
  private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> PROTECTIONS = List.of("noncached", "writecombine");
  private static final int NESTED_MAX = 2;

  private final Random random;

  Sketches(long seed) {
    this.random = new Random(seed);
  }

  Sketch sketch() {
    List<Step> steps = new ArrayList<>();
    int checks = random.nextInt(4);
    for (int i = 0; i < checks; i++) {
      steps.add(refuse());
    }
    int effects = random.nextInt(4);
    for (int i = 0; i < effects; i++) {
      steps.add(random.nextInt(3) == 0 ? new Sketch.Under(condition(0), change()) : change());
    }
    if (random.nextBoolean()) {
      steps.add(new Sketch.Protect(pick(PROTECTIONS)));
    }
    if (random.nextInt(3) == 0) {
      steps.add(keep());
    }
    if (random.nextBoolean()) {
      steps.add(new Sketch.Operate());
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(steps, random);
    }
    return new Sketch(steps, random.nextBoolean());
  }

  /** A sketch that is like another one: often the same, often not. */
  Sketch like(Sketch sketch) {
    List<Step> steps = new ArrayList<>(sketch.steps());
    int changes = random.nextInt(3);
    for (int i = 0; i < changes && !steps.isEmpty(); i++) {
      int at = random.nextInt(steps.size());
      switch (random.nextInt(6)) {
        case 0 -> steps.remove(at);
        case 1 -> Collections.swap(steps, at, random.nextInt(steps.size()));
        case 2 -> steps.add(at, steps.get(random.nextInt(steps.size())));
        default -> steps.set(at, like(steps.get(at)));
      }
    }
    return new Sketch(steps, sketch.maps() == (random.nextInt(40) != 0));
  }

  private Step like(Step step) {
    if (step instanceof Sketch.Refuse refuse) {
      return random.nextInt(3) == 0
          ? new Sketch.Refuse(refuse.when(), pick(List.of(Errno.values())))
          : new Sketch.Refuse(like(refuse.when()), refuse.errno());
    }
    if (step instanceof Sketch.Under under) {
      return random.nextBoolean()
          ? new Sketch.Under(like(under.when()), under.change())
          : new Sketch.Under(under.when(), change());
    }
    if (step instanceof Sketch.Change) {
      return change();
    }
    if (step instanceof Sketch.Protect) {
      return new Sketch.Protect(pick(PROTECTIONS));
    }
    return step instanceof Sketch.Keep ? keep() : step;
  }

  private Condition like(Condition condition) {
    if (condition instanceof Sketch.Not not && random.nextBoolean()) {
      return not.condition();
    }
    if (condition instanceof Sketch.Joined joined) {
      return switch (random.nextInt(4)) {
        case 0 -> new Sketch.Joined(joined.right(), joined.both(), joined.left());
        case 1 -> new Sketch.Joined(joined.left(), !joined.both(), joined.right());
        case 2 -> // De Morgan
            new Sketch.Not(
                new Sketch.Joined(
                    new Sketch.Not(joined.left()), !joined.both(), new Sketch.Not(joined.right())));
        default -> new Sketch.Joined(like(joined.left()), joined.both(), joined.right());
      };
    }
    if (condition instanceof Sketch.Compare compare) {
      return switch (random.nextInt(3)) {
        case 0 -> new Sketch.Compare(compare.left(), pick(OPERATORS), compare.right());
        case 1 -> new Sketch.Compare(compare.right(), turned(compare.operator()), compare.left());
        default -> new Sketch.Compare(compare.left(), compare.operator(), number());
      };
    }
    return random.nextBoolean() ? new Sketch.Not(new Sketch.Not(condition)) : condition(0);
  }

  private static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private Sketch.Refuse refuse() {
    return new Sketch.Refuse(condition(0), pick(List.of(Errno.values())));
  }

  private Sketch.Change change() {
    return random.nextInt(3) == 0
        ? new Sketch.Change(pick(TAKEN), false)
        : new Sketch.Change(pick(GIVEN), true);
  }

  private Sketch.Keep keep() {
    return new Sketch.Keep(random.nextBoolean() ? "" : "other");
  }

  private Condition condition(int nested) {
    if (nested < NESTED_MAX && random.nextInt(4) == 0) {
      return new Sketch.Joined(condition(nested + 1), random.nextBoolean(), condition(nested + 1));
    }
    if (random.nextInt(6) == 0 && nested < NESTED_MAX) {
      return new Sketch.Not(condition(nested + 1));
    }
    if (random.nextInt(5) < 2) {
      Flag flag = pick(ASKED);
      Flag other = pick(ASKED);
      return new Sketch.Any(
          random.nextBoolean() || flag == other ? List.of(flag) : List.of(flag, other));
    }
    return new Sketch.Compare(measure(), pick(OPERATORS), number());
  }

  private Number measure() {
    return switch (random.nextInt(5)) {
      case 0 -> new Sketch.Size();
      case 1 -> new Sketch.Pages();
      case 2 -> new Sketch.Offset();
      case 3 -> new Sketch.Sum(new Sketch.Offset(), new Sketch.Pages());
      default -> new Sketch.Member(pick(List.of("mode", "gone")));
    };
  }

  private Number number() {
    return random.nextInt(3) == 0
        ? new Sketch.Member("size")
        : new Sketch.Constant(pick(List.of(0L, 1L, 2L, 4096L, 8192L)));
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
