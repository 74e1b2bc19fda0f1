// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

/** What stands around the name that a slice declares: words there that are no type annotate. */
final class Heads {
  private final Blanking blanking;
  private final Lexemes lexemes;
  private final int name;

  Heads(Blanking blanking, Lexemes lexemes, int nameOffset) {
    this.blanking = blanking;
    this.lexemes = lexemes;
    this.name = lexemes.at(nameOffset);
  }

  void run(Blanking.Shape shape) {
    if (!lexemes.isName(name)) {
      return;
    }
    before();
    if (shape == Blanking.Shape.FUNCTION) {
      int open = lexemes.kind(name + 1) == '(' ? lexemes.match(name + 1) : -1;
      if (open > 0) {
        behind(open + 1, '{');
        macro(open);
      }
    } else {
      int at = name + 1;
      while (lexemes.kind(at) == '[' && lexemes.match(at) > 0) {
        at = lexemes.match(at) + 1;
      }
      behind(at, '=');
    }
  }

  /** A head without a type before its name is a macro's: make it one that the parser knows. */
  private void macro(int close) {
    for (int i = 0; i < name; i++) {
      if (!lexemes.isName(i) || !Words.storage(lexemes.name(i))) {
        return;
      }
    }
    int begin = lexemes.start(name);
    int end = lexemes.end(name);
    if (end - begin > "int ".length()) {
      blanking.mark(begin, Mark.Kind.HEAD, begin, end);
      blanking.put("int _", begin, end);
      blanking.blank(lexemes.end(name + 1), lexemes.start(close));
    }
  }

  /** Blanks the names before the declared one that are neither keyword nor the type. */
  private void before() {
    int type = typeWord();
    for (int i = 0; i < name; i++) {
      if (lexemes.kind(i) == '{' && lexemes.match(i) > i) {
        i = lexemes.match(i);
      } else if (lexemes.isName(i) && i != type && !ours(i)) {
        int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : i;
        if (close < 0 || close >= name) {
          continue;
        }
        blank(i, close);
        i = close;
      }
    }
  }

  /** The typedef name that is the type; -1 where keywords make the type. */
  private int typeWord() {
    int found = -1;
    for (int i = 0; i < name; i++) {
      String word = lexemes.name(i);
      if (lexemes.kind(i) == '{' && lexemes.match(i) > i) {
        i = lexemes.match(i);
      } else if (Words.scalar(word) || Words.tagged(word)) {
        return -1;
      } else if (Words.startsType(word) && !Words.qualifier(word)) {
        return i;
      } else if (!word.isEmpty() && !ours(i) && lexemes.kind(i + 1) != '(') {
        boolean shouting =
            word.startsWith("__") || word.equals(word.toUpperCase(java.util.Locale.ROOT));
        if (found < 0 || !shouting) {
          found = i;
        }
      }
    }
    return found;
  }

  private boolean ours(int i) {
    String word = lexemes.name(i);
    return Words.scalar(word)
        || Words.tagged(word)
        || Words.tagged(lexemes.name(i - 1))
        || Words.qualifier(word)
        || Words.storage(word);
  }

  /** Blanks names and their arguments from token {@code from} up to {@code until}. */
  private void behind(int from, char until) {
    int i = from;
    while (lexemes.isName(i)) {
      int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : i;
      if (close < 0) {
        return;
      }
      i = close + 1;
    }
    char end = lexemes.kind(i);
    if (i > from && (end == until || end == ';' || end == 0)) {
      blank(from, i - 1);
    }
  }

  private void blank(int first, int last) {
    blanking.blank(lexemes.start(first), lexemes.end(last));
  }
}
