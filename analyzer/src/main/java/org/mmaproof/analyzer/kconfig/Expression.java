// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mmaproof.model.ir.Presence;

/**
 * Reads an expression of Kconfig. What it does not know, such as the output of a command or the
 * value of a number, is an atom that is either way.
 */
final class Expression {
  private static final int DEEPEST = 100;
  private static final int LONGEST = 10_000;

  /** A value of more diagram nodes is not worked on. */
  private static final int LARGEST = 1000;

  private final List<String> tokens;
  private final Function<String, Tri> symbols;
  private int at;
  private int depth;
  private boolean failed;

  private Expression(List<String> tokens, Function<String, Tri> symbols) {
    this.tokens = tokens;
    this.symbols = symbols;
  }

  /**
   * The value of {@code written}; empty when it is no expression or too large.
   *
   * @param symbols the value of an option by its name, without {@code CONFIG_}
   */
  static Optional<Tri> read(String written, Function<String, Tri> symbols) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Expression expression = new Expression(tokens(written), symbols);
    Tri value = expression.either();
    return expression.failed || expression.at < expression.tokens.size()
        ? Optional.empty()
        : Optional.of(value);
  }

  private String here() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private Tri fail() {
    failed = true;
    return Tri.YES;
  }

  private Tri either() {
    Tri value = both();
    while (!failed && here().equals("||")) {
      at++;
      value = bounded(value.or(both()));
    }
    return value;
  }

  private Tri both() {
    Tri value = negation();
    while (!failed && here().equals("&&")) {
      at++;
      value = bounded(value.and(negation()));
    }
    return value;
  }

  private Tri bounded(Tri value) {
    return value.size() > LARGEST ? fail() : value;
  }

  private Tri negation() {
    boolean negated = false;
    while (here().equals("!")) {
      negated = !negated;
      at++;
    }
    Tri value = primary();
    return negated ? value.not() : value;
  }

  private Tri primary() {
    if (failed || ++depth > DEEPEST) {
      return fail();
    }
    String token = here();
    at++;
    Tri value;
    if (token.equals("(")) {
      value = either();
      boolean closed = here().equals(")");
      at++;
      value = closed ? value : fail();
    } else if (word(token)) {
      value = comparison(token);
    } else {
      value = fail();
    }
    depth--;
    return value;
  }

  private static boolean word(String token) {
    return !token.isEmpty() && "!=<>()&|".indexOf(token.charAt(0)) < 0;
  }

  private Tri comparison(String left) {
    String operator = here();
    boolean compares =
        switch (operator) {
          case "=", "!=", "<", ">", "<=", ">=" -> true;
          default -> false;
        };
    if (!compares) {
      return value(left);
    }
    at++;
    String right = here();
    at++;
    if (!word(right)) {
      return fail();
    }
    boolean equality = operator.equals("=") || operator.equals("!=");
    if (!equality || !threeValued(left) || !threeValued(right)) {
      return unknown(left + " " + operator + " " + right);
    }
    Tri same = compared(left).same(compared(right));
    return operator.equals("=") ? same : same.not();
  }

  /** Whether a word is an option's name or one of y, m and n: no number, string or command. */
  private static boolean threeValued(String word) {
    String plain = unquoted(word);
    boolean constant = plain.equals("y") || plain.equals("m") || plain.equals("n");
    return constant || (plain.equals(word) && word.matches("[A-Z_][A-Z0-9_]*"));
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 1 && (word.charAt(0) == '"' || word.charAt(0) == '\'');
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  /** In a comparison {@code m} is itself also where there are no modules. */
  private Tri compared(String word) {
    return unquoted(word).equals("m") ? new Tri(Presence.NEVER, Presence.ALWAYS) : value(word);
  }

  private Tri value(String word) {
    return switch (unquoted(word)) {
      case "y" -> Tri.YES;
      case "m" -> new Tri(Presence.NEVER, symbols.apply("MODULES").some());
      case "n" -> Tri.NO;
      default -> word.matches("\\w+") ? symbols.apply(word) : unknown(word);
    };
  }

  /** A value that nothing is known of, the same wherever the same is written. */
  static Tri unknown(String written) {
    Presence yes = Presence.atom("Kconfig: " + written);
    return new Tri(yes, yes.or(Presence.atom("Kconfig: " + written + " is m")));
  }

  static List<String> tokens(String written) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      int start = at;
      char c = written.charAt(at);
      if (c <= ' ') {
        at++;
        continue;
      } else if (c == '#') {
        break;
      } else if (c == '"' || c == '\'') {
        at = quoteEnd(written, at);
      } else if (written.startsWith("&&", at) || written.startsWith("||", at)) {
        at += 2;
      } else if ("!<>".indexOf(c) >= 0 && written.startsWith("=", at + 1)) {
        at += 2;
      } else if ("!=<>()&|".indexOf(c) >= 0) {
        at++;
      } else {
        at = wordEnd(written, at);
      }
      found.add(written.substring(start, at));
    }
    return found;
  }

  static int quoteEnd(String written, int from) {
    int at = from + 1;
    while (at < written.length() && written.charAt(at) != written.charAt(from)) {
      at += written.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(written.length(), at + 1);
  }

  private static int wordEnd(String written, int from) {
    int at = from;
    while (at < written.length() && " \t\"'!=<>()&|#".indexOf(written.charAt(at)) < 0) {
      at = written.startsWith("$(", at) ? referenceEnd(written, at) : at + 1;
    }
    return at;
  }

  /** Behind the parenthesis that closes {@code $(}. */
  private static int referenceEnd(String written, int from) {
    int open = 0;
    for (int at = from; at < written.length(); at++) {
      char c = written.charAt(at);
      if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return at + 1;
      }
    }
    return written.length();
  }
}
