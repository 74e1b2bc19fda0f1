// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Trees, and values for their names, of the kinds that hooks are made of; by a seed. */
final class RandomTrees {
  static final List<String> NUMBERS = List.of("x", "y", "z");
  static final List<String> TRUTHS = List.of("p", "q");

  private static final List<String> BINARY =
      List.of(
          "add",
          "add",
          "add",
          "subtract",
          "subtract",
          "multiply",
          "udiv",
          "sdiv",
          "urem",
          "srem",
          "and",
          "and",
          "or",
          "or",
          "xor");
  private static final List<String> SHIFTS = List.of("shl", "lshr", "ashr", "lshr");
  private static final List<String> COMPARISONS =
      List.of("equal", "below", "notAbove", "less", "notMore");
  private static final List<String> JOINS =
      List.of("both", "either", "all", "any", "implies", "same");
  private static final long[] CONSTANTS = {
    0,
    1,
    2,
    3,
    4,
    5,
    7,
    8,
    12,
    63,
    64,
    -1,
    -2,
    -12,
    -22,
    0xff,
    0xfff,
    4095,
    4096,
    -4096,
    -4095,
    0x7fffffffL,
    0x80000000L,
    0xffffffffL,
    0x100000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    1L << 52
  };
  private static final int[] WIDTHS = {1, 4, 8, 12, 16, 31, 32, 33, 52, 63};

  private final Random random;

  RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  /** A number of at most that depth. */
  Tree number(int depth) {
    if (depth == 0 || random.nextInt(12) == 0) {
      return leaf();
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4 -> tree(pick(BINARY), 0, number(depth - 1), number(depth - 1));
      case 5, 6 -> tree(pick(BINARY), 0, number(depth - 1), constant());
      case 7 -> {
        Tree by =
            random.nextInt(4) == 0
                ? number(depth - 1)
                : new Tree("constant", List.of(), "", random.nextInt(66));
        yield tree(pick(SHIFTS), 0, number(depth - 1), by);
      }
      case 8 ->
          tree(
              random.nextBoolean() ? "ucut" : "scut",
              WIDTHS[random.nextInt(WIDTHS.length)],
              number(depth - 1));
      case 9 -> tree("choose", 0, truth(depth - 1), number(depth - 1), number(depth - 1));
      case 10 -> tree("number", 0, truth(depth - 1));
      default -> new Tree("apply", List.of(number(depth - 1)), "f", 0);
    };
  }

  /** A truth of at most that depth. */
  Tree truth(int depth) {
    if (depth == 0) {
      return random.nextInt(8) == 0
          ? new Tree("truth", List.of(), "", random.nextInt(2))
          : new Tree("proposition", List.of(), pick(TRUTHS), 0);
    }
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> tree(pick(COMPARISONS), 0, number(depth - 1), number(depth - 1));
      case 3, 4 -> tree(pick(COMPARISONS), 0, number(depth - 1), constant());
      case 5 -> tree("not", 0, truth(depth - 1));
      case 6 -> tree("isNonZero", 0, number(depth - 1));
      default -> tree(pick(JOINS), 0, truth(depth - 1), truth(depth - 1));
    };
  }

  /**
   * A truth or a number about sums of whole pages and remainders: where the rewrites on sizes
   * apply, and just beside.
   */
  Tree paged() {
    long factor = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 1L << (1 + random.nextInt(13));
    return switch (random.nextInt(6)) {
      case 0 -> tree("udiv", 0, pages(factor), fixed(factor));
      case 1 -> tree("urem", 0, pages(factor), fixed(factor));
      case 2 ->
          tree(
              random.nextBoolean() ? "lshr" : "ashr",
              0,
              pages(factor),
              fixed(Long.numberOfTrailingZeros(factor)));
      case 3 -> tree("ucut", WIDTHS[random.nextInt(WIDTHS.length)], pages(factor));
      default -> tree(pick(COMPARISONS), 0, pages(factor), pages(factor));
    };
  }

  private Tree pages(long factor) {
    Tree sum = fixed(random.nextInt(3) == 0 ? interesting() : factor * (random.nextInt(7) - 3));
    int parts = 1 + random.nextInt(2);
    for (int i = 0; i < parts; i++) {
      Tree part = tree("multiply", 0, fixed(factor), narrow());
      sum = tree(random.nextInt(4) == 0 ? "subtract" : "add", 0, sum, part);
    }
    Tree rest = tree("ucut", 1 + random.nextInt(13), leaf());
    return random.nextInt(3) == 0
        ? tree("add", 0, sum, rest)
        : tree("add", 0, sum, fixed(random.nextInt(2 * (int) factor + 1) - factor));
  }

  /** A variable, often one that is small enough for no product of it to wrap. */
  private Tree narrow() {
    Tree variable = new Tree("variable", List.of(), pick(NUMBERS), 0);
    return random.nextInt(4) == 0 ? variable : tree("ucut", 2 + random.nextInt(61), variable);
  }

  private static Tree fixed(long bits) {
    return new Tree("constant", List.of(), "", bits);
  }

  private Tree leaf() {
    return random.nextInt(3) == 0 ? constant() : new Tree("variable", List.of(), pick(NUMBERS), 0);
  }

  private Tree constant() {
    return new Tree("constant", List.of(), "", interesting());
  }

  private static Tree tree(String what, long bits, Tree... kids) {
    return new Tree(what, List.of(kids), "", bits);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private long interesting() {
    long one = CONSTANTS[random.nextInt(CONSTANTS.length)];
    return switch (random.nextInt(6)) {
      case 0 -> 1L << random.nextInt(64);
      case 1 -> one + random.nextInt(3) - 1;
      case 2 -> random.nextLong() >>> random.nextInt(64);
      default -> one;
    };
  }

  /** Values for all names; the function is a hash. */
  Assignment assignment() {
    Map<String, Long> numbers = new HashMap<>();
    NUMBERS.forEach(name -> numbers.put(name, interesting()));
    Map<String, Boolean> truths = new HashMap<>();
    TRUTHS.forEach(name -> truths.put(name, random.nextBoolean()));
    Map<List<Long>, Long> table = new HashMap<>();
    IntStream.range(-3, 10).forEach(i -> table.put(List.of((long) i), interesting()));
    return new Assignment(numbers, truths, Map.of("f", table));
  }
}
