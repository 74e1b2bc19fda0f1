// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import java.util.List;

/**
 * A small hook as a list of what it does: the same for an old and a new one, printed by {@link
 * SketchText}, judged by {@link Universe}.
 *
 * @param steps in order; the hook returns 0 behind the last
 * @param maps whether it maps the memory of its device at the end
 */
record Sketch(List<Step> steps, boolean maps) {
  Sketch {
    steps = List.copyOf(steps);
  }

  /** What a hook does. */
  sealed interface Step {}

  /** Return an error where the condition holds. */
  record Refuse(Condition when, Errno errno) implements Step {}

  /** Set or clear one flag. */
  record Change(Flag flag, boolean set) implements Step {}

  /** The same under a condition. */
  record Under(Condition when, Change change) implements Step {}

  /** Change the protection of the pages. */
  record Protect(String how) implements Step {}

  /** Keep a pointer in the mapping. */
  record Keep(String member) implements Step {}

  /** Give the mapping its operations. */
  record Operate() implements Step {}

  /** What a hook asks. */
  sealed interface Condition {}

  /** One of the flags is set. */
  record Any(List<Flag> flags) implements Condition {}

  /** A number compared with another. */
  record Compare(Number left, String operator, Number right) implements Condition {}

  /** Both, or one of them. */
  record Joined(Condition left, boolean both, Condition right) implements Condition {}

  /** Not. */
  record Not(Condition condition) implements Condition {}

  /** What a hook compares. */
  sealed interface Number {}

  /** The length in bytes. */
  record Size() implements Number {}

  /** The length in pages. */
  record Pages() implements Number {}

  /** The offset in pages. */
  record Offset() implements Number {}

  /** A member of the driver's. */
  record Member(String name) implements Number {}

  /** A constant. */
  record Constant(long value) implements Number {}

  /** A sum. */
  record Sum(Number left, Number right) implements Number {}

  /** Flags of a mapping: the bit of each. */
  enum Flag {
    READ(0),
    WRITE(1),
    EXEC(2),
    SHARED(3),
    MAYREAD(4),
    MAYWRITE(5),
    MAYEXEC(6),
    MAYSHARE(7),
    IO(14),
    DONTCOPY(17),
    DONTEXPAND(18),
    DONTDUMP(26);

    private final int bit;

    Flag(int bit) {
      this.bit = bit;
    }

    long mask() {
      return 1L << bit;
    }
  }

  /** Errors. */
  enum Errno {
    EPERM(1),
    ENXIO(6),
    EACCES(13),
    ENODEV(19),
    EINVAL(22);

    private final int number;

    Errno(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }
}
