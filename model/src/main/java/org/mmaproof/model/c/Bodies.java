// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Reads blocks, struct bodies and initialisers token by token and rewrites the macro uses that
 * plain C has no grammar for: loops, scopes, members, types and statements as arguments.
 */
final class Bodies {
  /** What a bracket encloses. */
  private enum Inside {
    TOP,
    BLOCK,
    INITIALISER,
    COMPOSITE,
    ENUM,
    CONDITION,
    GROUP
  }

  /** An open bracket. */
  private static final class Surroundings {
    private final Inside inside;
    private int questions;

    Surroundings(Inside inside) {
      this.inside = inside;
    }
  }

  /** How many commas stand before the members in the macros that group members. */
  private static final Map<String, Integer> MEMBER_GROUPS =
      Map.of(
          "struct_group", 1, "struct_group_tagged", 2, "struct_group_attr", 2, "__struct_group", 3);

  private final Blanking blanking;
  private final Lexemes lexemes;
  private final Arguments arguments;
  private final Blanking.Shape shape;
  private final Deque<Surroundings> open = new ArrayDeque<>();

  /** Whether a statement or member starts at the current token. */
  private boolean start;

  /** The token that starts an element because a comma was put before it. */
  private int elementStart = -1;

  /** Whether code was entered: what follows {@code =} or a block's brace. */
  private int code;

  Bodies(Blanking blanking, Lexemes lexemes, Blanking.Shape shape) {
    this.blanking = blanking;
    this.lexemes = lexemes;
    this.shape = shape;
    this.arguments = new Arguments(blanking, lexemes);
  }

  void run() {
    open.push(new Surroundings(Inside.TOP));
    int i = 0;
    while (i < lexemes.count()) {
      i = Math.max(i + 1, token(i));
    }
  }

  private Inside inside() {
    return open.element().inside;
  }

  private int token(int i) {
    if (arguments.rewritten(i) > i) {
      start = false;
      return arguments.rewritten(i);
    }
    switch (lexemes.kind(i)) {
      case '{' -> {
        Inside kind = brace(i);
        push(kind);
        start = kind == Inside.BLOCK || kind == Inside.COMPOSITE;
      }
      case '(' -> {
        return parenthesis(i);
      }
      case '[' -> push(Inside.GROUP);
      case ']' -> pop();
      case ')' -> start = pop() == Inside.CONDITION;
      case '}' -> {
        Inside closed = pop();
        if (lexemes.name(lexemes.match(i) - 1).equals("do")) {
          doEnd(i + 1);
        }
        start = closed == Inside.BLOCK && inside() == Inside.BLOCK;
      }
      case ';' -> {
        open.element().questions = 0;
        start = inside() == Inside.BLOCK || inside() == Inside.COMPOSITE;
      }
      case '?' -> {
        open.element().questions++;
        start = false;
      }
      case ':' -> start = colon();
      case '=' -> {
        start = false;
        if (inside() == Inside.TOP) {
          code = 1;
        }
      }
      case Lexemes.NAME -> {
        return name(i);
      }
      default -> start = false;
    }
    return i + 1;
  }

  private boolean colon() {
    Surroundings context = open.element();
    if (context.questions > 0) {
      context.questions--;
      return false;
    }
    return context.inside == Inside.BLOCK;
  }

  private void push(Inside kind) {
    open.push(new Surroundings(kind));
    if (kind == Inside.BLOCK) {
      code++;
    }
    start = false;
  }

  private Inside pop() {
    if (open.size() == 1) {
      return Inside.TOP;
    }
    Inside closed = open.pop().inside;
    if (closed == Inside.BLOCK) {
      code--;
    }
    return closed;
  }

  /** What the brace at {@code i} encloses, by what stands before it. */
  private Inside brace(int i) {
    Inside around = inside();
    switch (lexemes.kind(i - 1)) {
      case '=', ',', ']' -> {
        return Inside.INITIALISER;
      }
      case '{', ':' -> {
        return around == Inside.INITIALISER ? around : Inside.BLOCK;
      }
      case ')' -> {
        int before = lexemes.match(i - 1) - 1;
        String word = lexemes.name(before);
        boolean block =
            lexemes.kind(before) == ')'
                || (!word.isEmpty() && !word.equals("return") && !word.equals("sizeof"));
        boolean function = around == Inside.TOP && shape == Blanking.Shape.FUNCTION;
        return block || function ? Inside.BLOCK : Inside.INITIALISER;
      }
      case Lexemes.NAME -> {
        String word = lexemes.name(i - 1);
        String before = lexemes.name(i - 2);
        if (word.equals("enum") || before.equals("enum")) {
          return Inside.ENUM;
        }
        if (Words.tagged(word) || Words.tagged(before)) {
          return Inside.COMPOSITE;
        }
        return around == Inside.INITIALISER ? around : Inside.BLOCK;
      }
      default -> {
        return Inside.BLOCK;
      }
    }
  }

  private int parenthesis(int i) {
    String before = lexemes.name(i - 1);
    if (Words.control(before)) {
      push(Inside.CONDITION);
      return i + 1;
    }
    boolean call = !before.isEmpty() && !Words.statement(before) && !before.equals("sizeof");
    if (call && code > 0 && !declares(i - 1)) {
      arguments.rewrite(i);
    } else if (!call) {
      cast(i, before);
    }
    push(Inside.GROUP);
    return i + 1;
  }

  /** Whether the name before a parameter list is being declared, not called. */
  private boolean declares(int name) {
    String before = lexemes.name(name - 1);
    return Words.scalar(before) || Words.tagged(lexemes.name(name - 2));
  }

  /** Makes {@code (alias)} before an operand a cast for the parser too. */
  private void cast(int i, String before) {
    String alias = lexemes.name(i + 1);
    if (lexemes.kind(i + 2) != ')' || alias.length() < 3 || !Words.typeName(alias)) {
      return;
    }
    char next = lexemes.kind(i + 3);
    if (before.equals("sizeof") || next == '*' || next == '-' || next == '+' || next == '(') {
      int at = lexemes.start(i + 1);
      blanking.mark(at, Mark.Kind.ALIAS, at, lexemes.end(i + 1));
      blanking.put("int", at, lexemes.end(i + 1));
    }
  }

  private int name(int i) {
    String word = lexemes.name(i);
    boolean first = start;
    start = word.equals("else") || word.equals("do");
    if (word.equals("case")) {
      caseRange(i);
    } else if (word.equals("goto") && lexemes.kind(i + 1) == '*') {
      return computedGoto(i);
    } else if (first && inside() == Inside.COMPOSITE) {
      return member(i, word);
    } else if (first && !Words.statement(word)) {
      return statement(i, word);
    } else if (inside() == Inside.INITIALISER) {
      element(i);
    }
    return i + 1;
  }

  /** A statement that starts with a name: a macro loop, or a macro that brings its semicolon. */
  private int statement(int i, String word) {
    int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : i;
    if (close < 0) {
      return i + 1;
    }
    int after = close + 1;
    char next = lexemes.kind(after);
    boolean called = close > i;
    if (Words.storage(word) && lexemes.kind(i + 2) == '(' && ends(i + 2)) {
      blanking.blank(lexemes.start(i), lexemes.end(i));
      return i + 1;
    }
    boolean opens = Words.loop(word) || Words.scope(word);
    if (called && (next == '{' || (opens && startsStatement(next)))) {
      return loop(i, word);
    }
    if (next == '}') {
      blanking.insert(';', lexemes.end(close));
    } else if (next == Lexemes.NAME && newline(close, after)) {
      if (called && column(after) > column(i)) {
        return loop(i, word);
      }
      if (called || Words.statement(lexemes.name(after))) {
        blanking.insert(';', lexemes.end(close));
      }
    }
    return i + 1;
  }

  /** Whether a statement ends behind the parenthesis at {@code open}. */
  private boolean ends(int open) {
    return lexemes.kind(lexemes.match(open) + 1) == ';';
  }

  private static boolean startsStatement(char kind) {
    return kind == Lexemes.NAME || kind == '*' || kind == '+' || kind == '-';
  }

  /** Makes a macro loop or scope a {@code while} and goes into its parentheses. */
  private int loop(int i, String word) {
    int begin = lexemes.start(i);
    int end = lexemes.end(i);
    if (end - begin < 2) {
      return i + 1;
    }
    Mark.Kind kind = Words.scope(word) ? Mark.Kind.SCOPE : Mark.Kind.LOOP;
    blanking.mark(begin, kind, begin, end);
    blanking.put(end - begin < 5 ? "if" : "while", begin, end);
    int paren = i + 1;
    if (lexemes.match(paren) == paren + 1 && !blanking.insert('0', lexemes.end(paren))) {
      blanking.put("(", lexemes.start(paren) - 1, lexemes.start(paren));
      blanking.put("0", lexemes.start(paren), lexemes.end(paren));
    }
    arguments.rewrite(paren);
    push(Inside.CONDITION);
    return paren + 1;
  }

  /** {@code do { } macro(...);} is made a {@code while} too. */
  private void doEnd(int i) {
    int open = i + 1;
    if (lexemes.isName(i)
        && !lexemes.name(i).equals("while")
        && lexemes.kind(open) == '('
        && ends(open)
        && lexemes.end(i) - lexemes.start(i) >= "while".length()) {
      blanking.mark(lexemes.start(open), Mark.Kind.DO_END, lexemes.start(i), lexemes.end(i));
      blanking.put("while", lexemes.start(i), lexemes.end(i));
    }
  }

  private boolean newline(int token, int next) {
    for (int at = lexemes.end(token); at < lexemes.start(next); at++) {
      if (blanking.at(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Bytes between the start of the line and the token, a tab as one. */
  private int column(int token) {
    int at = lexemes.start(token);
    while (at > 0 && blanking.at(at - 1) != '\n') {
      at--;
    }
    return lexemes.start(token) - at;
  }

  private void caseRange(int i) {
    int dots = -1;
    int at = i + 1;
    while (at < lexemes.count() && lexemes.kind(at) != ':' && lexemes.kind(at) != ';') {
      if (lexemes.kind(at) == Lexemes.DOTS) {
        dots = at;
      }
      at = Math.max(at, lexemes.match(at)) + 1;
    }
    if (dots > 0 && lexemes.kind(at) == ':') {
      int colon = lexemes.start(at);
      blanking.mark(lexemes.start(i), Mark.Kind.CASE_LAST, lexemes.end(dots), colon);
      blanking.blank(lexemes.start(dots), colon);
    }
  }

  private int computedGoto(int i) {
    int at = i;
    while (at < lexemes.count() && lexemes.kind(at) != ';') {
      at = Math.max(at, lexemes.match(at)) + 1;
    }
    blanking.mark(lexemes.start(i), Mark.Kind.OPAQUE, lexemes.start(i), lexemes.end(at - 1));
    blanking.put("_", lexemes.start(i), lexemes.end(at - 1));
    return at;
  }

  /** A member that a macro declares, or a macro around members. */
  private int member(int i, String word) {
    int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : -1;
    if (close < 0) {
      return i + 1;
    }
    if (MEMBER_GROUPS.containsKey(word)) {
      return memberGroup(i, close, MEMBER_GROUPS.get(word));
    }
    if (lexemes.kind(close + 1) != ';') {
      return i + 1;
    }
    int name = i + 2;
    while (name < close && !alone(name)) {
      name++;
    }
    int begin = lexemes.start(i);
    blanking.mark(begin, Mark.Kind.FIELD_MACRO, begin, lexemes.end(close));
    String declared = name < close && word.length() > 2 ? lexemes.name(name) : "";
    blanking.put("int", begin, lexemes.end(close));
    if (declared.isEmpty()) {
      blanking.blank(begin, lexemes.end(close + 1));
    } else {
      blanking.put(declared, lexemes.start(name), lexemes.end(name));
    }
    return close + 1;
  }

  /** Whether the token is a whole macro argument and a name. */
  private boolean alone(int i) {
    char before = lexemes.kind(i - 1);
    char after = lexemes.kind(i + 1);
    return lexemes.isName(i)
        && !Words.startsType(lexemes.name(i))
        && (before == '(' || before == ',')
        && (after == ',' || after == ')');
  }

  private int memberGroup(int i, int close, int commas) {
    int at = i + 2;
    int left = commas;
    while (at < close && left > 0) {
      left -= lexemes.kind(at) == ',' ? 1 : 0;
      at = Math.max(at, lexemes.match(at)) + 1;
    }
    blanking.mark(lexemes.start(i), Mark.Kind.MEMBER_GROUP, lexemes.start(i), lexemes.end(at - 1));
    blanking.put("struct {", lexemes.start(i), lexemes.end(at - 1));
    blanking.put("}", lexemes.start(close), lexemes.end(close));
    push(Inside.COMPOSITE);
    start = true;
    return at;
  }

  /** A macro in an initialiser that brings the comma behind it. */
  private void element(int i) {
    char before = lexemes.kind(i - 1);
    int close = lexemes.kind(i + 1) == '(' ? lexemes.match(i + 1) : i;
    if (close < 0 || !(before == '{' || before == ',' || i == elementStart)) {
      return;
    }
    char next = lexemes.kind(close + 1);
    boolean missing = next == '.' ? newline(close, close + 1) : next == Lexemes.NAME && close > i;
    if (missing && blanking.insert(',', lexemes.end(close))) {
      elementStart = close + 1;
    }
  }
}
