// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * Finds the top-level items of a file in one pass, without parsing them: it reads over comments and
 * literals, matches brackets, and keeps the conditional regions.
 *
 * <p>Arms of one conditional start with the same bracket depth, and the first arm says what the
 * depth behind the conditional is. Text under {@code #if 0} is no part of any item's start or end.
 * A file whose brackets do not match is read once more, with a closing brace in the first column
 * taken as the end of its item, which is how kernel code is laid out.
 */
public final class Outline {
  private static final boolean[] PLAIN = plain();

  private final SourceText source;
  private final String text;

  /**
   * The same as {@link #text}: whole files are looked at byte by byte, which strings are slow at.
   */
  private final byte[] bytes;

  private final boolean columnZeroCloses;
  private final List<Item> items = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Conditionals conditionals = new Conditionals();
  private final Tokens tokens = new Tokens();
  private int depth;
  private int groupStart;
  private List<Integer> startArms = List.of();
  private boolean sawItem;

  private Outline(SourceText source, boolean columnZeroCloses) {
    this.source = source;
    this.text = source.text();
    this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    this.columnZeroCloses = columnZeroCloses;
  }

  /** The items of {@code source}; any text is accepted. */
  public static Unit read(SourceText source) {
    Outline first = new Outline(source, false);
    first.scan();
    if (first.depth == 0) {
      return first.unit();
    }
    Outline second = new Outline(source, true);
    second.scan();
    if (second.depth != 0) {
      second.problem(source.length(), "brackets do not match up to the end of the file");
    }
    return second.unit();
  }

  private Unit unit() {
    return new Unit(source, items, problems);
  }

  private void problem(int at, String message) {
    problems.add(new Problem(source.path(), source.lineOf(at), Problem.Kind.PARSE, message));
  }

  private void scan() {
    int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    boolean lineStart = true;
    boolean dead = false;
    while (at < bytes.length) {
      char c = (char) (bytes[at] & 0xff);
      if (c == '\n') {
        lineStart = true;
        at++;
      } else if (c <= ' ') {
        at++;
      } else if (c == '/' && startsComment(at)) {
        at = commentEnd(at);
      } else if (c == '#' && lineStart) {
        at = directive(at);
        dead = conditionals.dead();
      } else if (dead) {
        at = lineEnd(at);
      } else {
        lineStart = false;
        at = depth == 0 ? outer(at, c) : inner(at, c);
      }
    }
    endItem(text.length());
    if (conditionals.overflowed()) {
      String limit = "an #if has too many arms; later ones are read as if earlier ones were not";
      problems.add(new Problem(source.path(), 0, Problem.Kind.LIMIT, limit));
    }
  }

  /** End of a line of dead text; a comment that starts on it is read over. */
  private int lineEnd(int at) {
    int i = at;
    while (i < bytes.length && bytes[i] != '\n') {
      i = bytes[i] == '/' && startsComment(i) ? commentEnd(i) : i + 1;
    }
    return i;
  }

  private boolean startsComment(int at) {
    return at + 1 < bytes.length && (bytes[at + 1] == '*' || bytes[at + 1] == '/');
  }

  /** End of the comment at {@code at}. */
  private int commentEnd(int at) {
    if (bytes[at + 1] == '/') {
      return CText.commentEnd(text, at);
    }
    for (int i = at + 3; i < bytes.length; i++) {
      if (bytes[i] == '/' && bytes[i - 1] == '*') {
        return i + 1;
      }
    }
    return bytes.length;
  }

  private int inner(int at, char c) {
    switch (c) {
      case '(', '[', '{' -> depth++;
      case ')', ']' -> close(at);
      case '}' -> closeBrace(at);
      case '"', '\'' -> {
        return CText.literalEnd(text, at);
      }
      default -> {
        return behindPlain(at + 1);
      }
    }
    return at + 1;
  }

  /** First offset at or behind {@code at} of a byte that can matter inside brackets. */
  private int behindPlain(int at) {
    int i = at;
    while (i < bytes.length && PLAIN[bytes[i] & 0xff]) {
      i++;
    }
    return i;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[256];
    Arrays.fill(plain, true);
    for (char c : "\n/#\"'()[]{}".toCharArray()) {
      plain[c] = false;
    }
    return plain;
  }

  private void closeBrace(int at) {
    if (columnZeroCloses && (at == 0 || text.charAt(at - 1) == '\n')) {
      depth = 1;
    }
    close(at);
  }

  private void close(int at) {
    depth--;
    if (depth == 0 && groupStart >= 0) {
      tokens.group(text.charAt(groupStart), groupStart, at + 1);
      if (text.charAt(groupStart) == '{' && !tokens.continuesBehindBrace(text)) {
        endItem(at + 1);
      }
    }
  }

  private int outer(int at, char c) {
    if (CText.startsName(c)) {
      int end = CText.nameEnd(text, at);
      if (tokens.isBareCall(text, at, end)) {
        endItem(tokens.end());
      }
      begin();
      tokens.name(at, end);
      return end;
    }
    if (c == ';') {
      endItem(at + 1);
      return at + 1;
    }
    if (c == '(' || c == '[' || c == '{') {
      begin();
      groupStart = at;
      depth = 1;
      return at + 1;
    }
    if (c == ')' || c == ']' || c == '}') {
      return at + 1; // stray: the other arm of a conditional closed it
    }
    if (c == '"' || c == '\'') {
      int end = CText.literalEnd(text, at);
      tokens.other(c, at, end);
      return end;
    }
    begin();
    tokens.other(c, at, at + 1);
    return at + 1;
  }

  private void begin() {
    if (tokens.isEmpty()) {
      startArms = conditionals.arms();
    }
  }

  private void endItem(int end) {
    if (!tokens.isEmpty()) {
      sawItem = true;
      tokens.items(source, end, commonGuards(), items);
      tokens.clear();
    }
    groupStart = -1;
  }

  /** The guards around both ends of the item: those that hold all of it. */
  private List<Guard> commonGuards() {
    return conditionals.guards(startArms);
  }

  // ---- directives

  private int directive(int at) {
    int end = CText.directiveEnd(text, at);
    int word = CText.skipBlank(text, at + 1);
    int wordEnd = Math.min(end, CText.nameEnd(text, Math.min(word, end)));
    String name = word < wordEnd ? text.substring(word, wordEnd) : "";
    switch (name) {
      case "if", "ifdef", "ifndef" -> open(name, wordEnd, end);
      case "elif", "elifdef", "elifndef" ->
          depth = conditionals.arm(written(name.substring(2), wordEnd, end), depth);
      case "else" -> depth = conditionals.arm("", depth);
      case "endif" -> depth = conditionals.close(depth);
      case "define" -> define(at, wordEnd, end);
      case "undef" -> simple(Item.Kind.UNDEF, at, CText.skipBlank(text, wordEnd), end);
      case "include" -> include(at, wordEnd, end);
      default -> {}
    }
    return end;
  }

  private String written(String directive, int from, int end) {
    return Condition.written(directive, text.substring(Math.min(from, end), end));
  }

  private void open(String name, int from, int end) {
    conditionals.open(written(name, from, end), isIncludeGuard(name, from, end), depth);
  }

  /** {@code #ifndef X} before any item, directly followed by {@code #define X}. */
  private boolean isIncludeGuard(String name, int from, int end) {
    if (!name.equals("ifndef") || sawItem || conditionals.size() > 0) {
      return false;
    }
    int next = CText.skipBlank(text, end);
    if (next >= text.length() || text.charAt(next) != '#') {
      return false;
    }
    String guard = CText.squeeze(text.substring(from, end));
    String define = CText.squeeze(text.substring(next + 1, CText.directiveEnd(text, next)));
    return define.equals("define " + guard) || define.startsWith("define " + guard + " ");
  }

  private void define(int at, int from, int end) {
    int name = CText.skipBlank(text, from);
    int nameEnd = Math.min(end, CText.nameEnd(text, Math.min(name, end)));
    if (name >= nameEnd || conditionals.dead()) {
      return;
    }
    boolean functionLike = nameEnd < end && text.charAt(nameEnd) == '(';
    int body = functionLike ? CText.groupEnd(text, nameEnd, end) : nameEnd;
    List<String> parameters =
        functionLike && body > nameEnd + 1
            ? CText.arguments(CText.squeeze(text.substring(nameEnd + 1, body - 1)))
            : List.of();
    items.add(
        new Item(
            Item.Kind.MACRO,
            text.substring(name, nameEnd),
            at,
            end,
            source.lineOf(name),
            name,
            body,
            end,
            false,
            parameters,
            functionLike,
            conditionals.guards()));
  }

  private void simple(Item.Kind kind, int at, int name, int end) {
    int nameEnd = Math.min(end, CText.nameEnd(text, Math.min(name, end)));
    if (name < nameEnd && !conditionals.dead()) {
      add(kind, text.substring(name, nameEnd), at, end, name, false);
    }
  }

  private void include(int at, int from, int end) {
    int open = CText.skipBlank(text, from);
    if (open >= end || conditionals.dead()) {
      return;
    }
    char close = text.charAt(open) == '<' ? '>' : '"';
    int last = text.indexOf(close, open + 1);
    if ((text.charAt(open) == '<' || text.charAt(open) == '"') && last > 0 && last < end) {
      add(Item.Kind.INCLUDE, text.substring(open + 1, last), at, end, open + 1, close == '"');
    }
  }

  private void add(Item.Kind kind, String name, int at, int end, int nameAt, boolean local) {
    items.add(
        new Item(
            kind,
            name,
            at,
            end,
            source.lineOf(nameAt),
            nameAt,
            end,
            end,
            local,
            List.of(),
            false,
            conditionals.guards()));
  }
}
