// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

/** The words that mean the same wherever they stand: annotations, asm, typeof, _Generic. */
final class Markings {
  private final Blanking blanking;
  private final Lexemes lexemes;

  Markings(Blanking blanking, Lexemes lexemes) {
    this.blanking = blanking;
    this.lexemes = lexemes;
  }

  void run() {
    int i = 0;
    while (i < lexemes.count()) {
      if (lexemes.kind(i) == Lexemes.NUMBER) {
        number(i);
      }
      i = lexemes.isName(i) ? word(i, lexemes.name(i)) : i + 1;
    }
  }

  /** Deals with the name at {@code i} and answers the token to go on with. */
  private int word(int i, String word) {
    boolean member = lexemes.kind(i - 1) == '.' || arrow(i - 1);
    if (member) {
      return i + 1;
    }
    if (word.equals("auto")) {
      blanking.mark(lexemes.start(i), Mark.Kind.ALIAS, lexemes.start(i), lexemes.end(i));
      blanking.put("int", lexemes.start(i), lexemes.end(i));
      return i + 1;
    }
    int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : -1;
    if (close < 0) {
      if (Words.annotation(word) && !Words.tagged(lexemes.name(i - 1)) && !argument(i)) {
        blanking.blank(lexemes.start(i), lexemes.end(i));
      }
      return Words.asm(word) ? asm(i) : i + 1;
    }
    if (i == 0 && Words.opensStruct(word) && lexemes.kind(close + 1) == '{') {
      blanking.put("struct", lexemes.start(i), lexemes.end(i + 1));
      blanking.blank(lexemes.start(close), lexemes.end(close));
      return close + 1;
    }
    if (Words.calledAnnotation(word) || Words.annotation(word)) {
      cleanup(i, close);
      blanking.blank(lexemes.start(i), lexemes.end(close));
      return close + 1;
    }
    if (word.equals("__free") && inDeclarator(i)) {
      blanking.mark(
          lexemes.start(i), Mark.Kind.CLEANUP, lexemes.start(i + 2), lexemes.end(close - 1));
      blanking.blank(lexemes.start(i), lexemes.end(close));
      return close + 1;
    }
    if (Words.typeof(word)) {
      int operand = lexemes.end(i + 1);
      int end = lexemes.start(close);
      blanking.mark(lexemes.start(i), Mark.Kind.TYPEOF, operand, end);
      blanking.put("int", lexemes.start(i), lexemes.end(close));
      return close + 1;
    }
    if (word.equals("_Generic")) {
      opaque(i, close);
      return close + 1;
    }
    if (Words.typeOperator(word)) {
      // Its own syntax in the grammar allows less than the kernel writes: make it a call.
      blanking.put(word.toUpperCase(java.util.Locale.ROOT), lexemes.start(i), lexemes.end(i));
    }
    return Words.asm(word) ? asm(i) : i + 1;
  }

  /** Keeps the function that an attribute has called when the variable's scope is left. */
  private void cleanup(int i, int close) {
    for (int at = i; at < close && inDeclarator(i); at++) {
      if (Words.cleanup(lexemes.name(at)) && lexemes.kind(at + 1) == '(') {
        int end = lexemes.match(at + 1);
        blanking.mark(lexemes.start(i), Mark.Kind.CLEANUP, lexemes.start(at + 2), lexemes.end(end));
        return;
      }
    }
  }

  /** Whether the name at {@code i} is all of one argument: there must stay something. */
  private boolean argument(int i) {
    char before = lexemes.kind(i - 1);
    char after = lexemes.kind(i + 1);
    return (before == ',' && (after == ',' || after == ')')) || (before == '(' && after == ',');
  }

  /** Macros paste what is no number: make it a name, so that it is at least a token. */
  private void number(int i) {
    int begin = lexemes.start(i);
    if (!Words.number(blanking.now(begin, lexemes.end(i)))) {
      blanking.put("_".repeat(lexemes.end(i) - begin), begin, lexemes.end(i));
    }
  }

  private boolean arrow(int greater) {
    return lexemes.kind(greater) == '>'
        && lexemes.kind(greater - 1) == '-'
        && lexemes.end(greater - 1) == lexemes.start(greater);
  }

  /** Whether {@code __free} at {@code i} annotates a declarator and is no call. */
  private boolean inDeclarator(int i) {
    char before = lexemes.kind(i - 1);
    return before == '*'
        || before == ']'
        || (before == Lexemes.NAME && !Words.statement(lexemes.name(i - 1)));
  }

  private int asm(int i) {
    int open = i + 1;
    while (lexemes.isName(open)) {
      open++;
    }
    int close = lexemes.kind(open) == '(' ? lexemes.match(open) : -1;
    if (close < 0) {
      return i + 1;
    }
    if (declaratorBefore(i)) {
      // "register long x asm("r0")" says where, not what.
      blanking.blank(lexemes.start(i), lexemes.end(close));
    } else {
      opaque(i, close);
    }
    return close + 1;
  }

  private boolean declaratorBefore(int i) {
    char before = lexemes.kind(i - 1);
    return before == Lexemes.NAME && !Words.statement(lexemes.name(i - 1));
  }

  private void opaque(int i, int close) {
    blanking.mark(lexemes.start(i), Mark.Kind.OPAQUE, lexemes.start(i), lexemes.end(close));
    blanking.put("_", lexemes.start(i), lexemes.end(close));
  }
}
