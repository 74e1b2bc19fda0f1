// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes kernel C readable for a parser of plain C, offsets unchanged: annotations, comments and
 * continuations become spaces, and what the grammar lacks is replaced by something that it knows,
 * with a {@link Mark} of what stood there.
 */
final class Blanking {

  /** What the slice is, which says what its top level can hold. */
  enum Shape {
    FUNCTION,
    VARIABLE,
    TYPE
  }

  /** The text for the parser and what was put out of its sight, by offset. */
  record Blanked(String text, Map<Integer, Mark> marks) {
    Optional<Mark> mark(int offset) {
      return Optional.ofNullable(marks.get(offset));
    }
  }

  private final String text;
  private final char[] out;
  private final Map<Integer, Mark> marks = new HashMap<>();

  private Blanking(String text) {
    this.text = text;
    this.out = text.toCharArray();
  }

  /**
   * Blanks {@code text}, which holds no directives any more.
   *
   * @param name offset of the name that the slice declares
   */
  static Blanked of(String text, Shape shape, int name) {
    Blanking blanking = new Blanking(text);
    blanking.characters();
    // Annotations go first, so that what follows never has to think of them.
    new Markings(blanking, new Lexemes(blanking.now())).run();
    Lexemes lexemes = new Lexemes(blanking.now());
    if (shape != Shape.TYPE) {
      new Heads(blanking, lexemes, name).run(shape);
      lexemes = new Lexemes(blanking.now());
    }
    new Bodies(blanking, lexemes, shape).run();
    return new Blanked(blanking.now(), Map.copyOf(blanking.marks));
  }

  String now() {
    return new String(out);
  }

  String now(int start, int end) {
    return new String(out, start, end - start);
  }

  char at(int offset) {
    return out[offset];
  }

  /** The end of what was written, white space left out, between two offsets. */
  int solidEnd(int from, int to) {
    return from + text.substring(from, to).stripTrailing().length();
  }

  void blank(int from, int to) {
    blank(out, from, to);
  }

  /** Puts {@code word} at {@code start} and blanks the rest up to {@code end}, if it fits. */
  void put(String word, int start, int end) {
    blank(start, end);
    if (word.length() <= end - start) {
      word.getChars(0, word.length(), out, start);
    }
  }

  void mark(int at, Mark.Kind kind, int from, int to) {
    marks.put(at, new Mark(kind, from, to));
  }

  /** Puts {@code c} into the white space at or after {@code offset}, if there is some. */
  boolean insert(char c, int offset) {
    if (offset < out.length && out[offset] <= ' ') {
      out[offset] = c;
      return true;
    }
    return false;
  }

  /** Makes everything between two offsets white space; lines stay lines. */
  static void blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }

  /** Comments and continuations become spaces, and what the parser's encoding lacks '?'. */
  private void characters() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"' || c == '\'') {
        end = Lexemes.literalEnd(text, at);
      } else if (c == '/' && Lexemes.commentEnd(text, at) > at) {
        end = Lexemes.commentEnd(text, at);
        blank(at, end);
      } else if (c == '\\') {
        out[at] = ' ';
      }
      at = end;
    }
    for (int i = 0; i < out.length; i++) {
      if (out[i] >= 0x80 || out[i] == 0) {
        out[i] = '?';
      } else if (out[i] < ' ' && out[i] != '\n') {
        out[i] = ' ';
      }
    }
  }
}
