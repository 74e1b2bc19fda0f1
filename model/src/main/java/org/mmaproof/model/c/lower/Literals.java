// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;

/** What string literals hold: escapes read, literals side by side as one, one char a byte. */
final class Literals {
  private static final int DEEPEST = 8;

  private final Reading reading;

  Literals(Reading reading) {
    this.reading = reading;
  }

  String content(Expr.Text e) {
    StringBuilder out = new StringBuilder();
    read(e.text(), e, out, 0);
    return out.toString();
  }

  /** Reads literals and the names of macros that stand for some; everything else is nothing. */
  private void read(String written, Expr.Text e, StringBuilder out, int depth) {
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      if (c == '"') {
        i = literal(written, i + 1, out);
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = i + 1;
        while (end < written.length() && Character.isJavaIdentifierPart(written.charAt(end))) {
          end++;
        }
        if (depth < DEEPEST) {
          name(written.substring(i, end), e, out, depth + 1);
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  private void name(String name, Expr.Text e, StringBuilder out, int depth) {
    List<Macro> found = reading.setting().expander().macros(name, e.at(), reading.from());
    found.stream()
        .filter(macro -> !macro.functionLike())
        .findFirst()
        .ifPresent(macro -> read(macro.body(), e, out, depth));
  }

  /** Reads up to the closing quote and answers where to go on. */
  private static int literal(String written, int start, StringBuilder out) {
    int i = start;
    while (i < written.length() && written.charAt(i) != '"') {
      if (written.charAt(i) == '\\' && i + 1 < written.length()) {
        i = escape(written, i + 1, out);
      } else {
        out.append(written.charAt(i++));
      }
    }
    return i + 1;
  }

  private static int escape(String written, int at, StringBuilder out) {
    char c = written.charAt(at);
    if (c == 'x') {
      return digits(written, at + 1, 16, Integer.MAX_VALUE, out);
    }
    if (c >= '0' && c <= '7') {
      return digits(written, at, 8, 3, out);
    }
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'a' -> out.append('\7');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\13');
      case 'e' -> out.append('\33');
      case '\n' -> {}
      default -> out.append(c);
    }
    return at + 1;
  }

  private static int digits(String written, int start, int radix, int most, StringBuilder out) {
    int value = 0;
    int i = start;
    while (i < written.length()
        && i - start < most
        && Character.digit(written.charAt(i), radix) >= 0) {
      value = (value * radix + Character.digit(written.charAt(i), radix)) & 0xff;
      i++;
    }
    out.append((char) value);
    return i;
  }
}
