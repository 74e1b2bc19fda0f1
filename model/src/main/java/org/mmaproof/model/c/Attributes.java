// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the annotations around a member, a struct or a typedef say about its place in memory.
 *
 * @param packed whether it needs no alignment
 * @param aligned the least alignments asked for, as written, bytes
 * @param randomised whether a configuration may change the order of members
 * @param unclear whether there is an annotation that decides and was not understood
 */
record Attributes(boolean packed, List<String> aligned, boolean randomised, boolean unclear) {
  private static final Set<String> CALLED =
      Set.of("__attribute__", "__attribute", "__aligned", "_Alignas", "alignas", "__gcc_aligned");

  Attributes {
    aligned = List.copyOf(aligned);
  }

  static Attributes none() {
    return new Attributes(false, List.of(), false, false);
  }

  Attributes and(Attributes other) {
    List<String> all = new ArrayList<>(aligned);
    all.addAll(other.aligned);
    return new Attributes(
        packed || other.packed, all, randomised || other.randomised, unclear || other.unclear);
  }

  /** The annotations outside brackets in {@code text}. */
  static Attributes in(String text) {
    Lexemes lexemes = new Lexemes(text);
    return between(text, lexemes, 0, lexemes.count());
  }

  /** The annotations that {@code text} starts with. */
  static Attributes leading(String text) {
    Lexemes lexemes = new Lexemes(text);
    return between(text, lexemes, 0, leading(lexemes));
  }

  /** {@code text} without the annotations that it starts with. */
  static String behindLeading(String text) {
    Lexemes lexemes = new Lexemes(text);
    return text.substring(lexemes.start(leading(lexemes)));
  }

  private static int leading(Lexemes lexemes) {
    int end = 0;
    while (lexemes.isName(end) && annotates(lexemes.name(end))) {
      boolean called = lexemes.kind(end + 1) == '(' && lexemes.match(end + 1) > 0;
      end = called ? lexemes.match(end + 1) + 1 : end + 1;
    }
    return end;
  }

  private static boolean annotates(String word) {
    return Words.annotation(word) || Words.calledAnnotation(word);
  }

  private static Attributes between(String text, Lexemes lexemes, int first, int end) {
    Attributes found = none();
    for (int i = first; i < end; i = Math.max(i, lexemes.match(i)) + 1) {
      String word = lexemes.name(i);
      int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : -1;
      if (!word.isEmpty()) {
        String inside = close < 0 ? "" : text.substring(lexemes.end(i + 1), lexemes.start(close));
        found = found.and(one(word, inside));
      }
    }
    return found;
  }

  private static Attributes one(String word, String inside) {
    if (word.startsWith("__attribute")) {
      return listed(inside);
    }
    if (CALLED.contains(word)) {
      return alignment(inside);
    }
    return word.startsWith("__") ? plain(word, inside) : none();
  }

  private static Attributes plain(String word, String inside) {
    String bare = word.replaceAll("^_+|_+$", "");
    return switch (bare) {
      case "packed" -> new Attributes(true, List.of(), false, false);
      case "aligned" -> alignment(inside);
      case "randomize_layout" -> new Attributes(false, List.of(), true, false);
      default ->
          new Attributes(
              false,
              List.of(),
              false,
              Words.cacheline(word)
                  || Set.of(
                          "mode", "vector_size", "scalar_storage_order", "ms_struct", "gcc_struct")
                      .contains(bare));
    };
  }

  private static Attributes alignment(String inside) {
    return inside.isBlank()
        ? new Attributes(false, List.of(), false, true)
        : new Attributes(false, List.of(inside), false, false);
  }

  /** What stands in {@code __attribute__((...))}. */
  private static Attributes listed(String inside) {
    Attributes found = none();
    String list = inside.strip();
    if (!list.startsWith("(") || !list.endsWith(")")) {
      return found;
    }
    for (String one : CText.arguments(list.substring(1, list.length() - 1))) {
      int end = CText.nameEnd(one, 0);
      int open = CText.skipBlank(one, end);
      String argument =
          open < one.length() && one.endsWith(")") ? one.substring(open + 1, one.length() - 1) : "";
      found = found.and(plain(one.substring(0, end), argument));
    }
    return found;
  }
}
