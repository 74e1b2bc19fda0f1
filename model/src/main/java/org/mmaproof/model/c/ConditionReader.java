// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Presence;

/** Reads the tokens of one condition as C11 6.10.1 says, by precedence. */
final class ConditionReader {
  private static final int DEEPEST = 200;

  /** A value of more diagram nodes is not worked on. */
  private static final int LARGEST = 2000;

  /** How tightly the operators of two operands bind. */
  private static final Map<String, Integer> BINDING =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private final List<ConditionToken> tokens;
  private int at;
  private int depth;
  private boolean failed;

  private ConditionReader(List<ConditionToken> tokens) {
    this.tokens = tokens;
  }

  /** When the condition holds; empty when it is none or too large. */
  static Optional<Presence> read(List<ConditionToken> tokens) {
    ConditionReader reader = new ConditionReader(tokens);
    Cases value = reader.choice();
    return reader.failed || reader.at < tokens.size()
        ? Optional.empty()
        : Optional.of(value.truth());
  }

  private ConditionToken here() {
    return at < tokens.size() ? tokens.get(at) : ConditionToken.LAST;
  }

  private boolean take(String wanted) {
    boolean found = here().is(wanted);
    at += found ? 1 : 0;
    return found;
  }

  private Cases fail() {
    failed = true;
    return Cases.of(Term.ZERO);
  }

  /** {@code condition ? a : b} or less. */
  private Cases choice() {
    if (failed || ++depth > DEEPEST) {
      return fail();
    }
    Cases value = operators(1);
    if (!failed && take("?")) {
      Cases then = choice();
      if (failed || !take(":")) {
        return fail();
      }
      Cases otherwise = choice();
      value = bounded(then.chosen(value.truth(), otherwise));
    }
    depth--;
    return value;
  }

  private Cases operators(int least) {
    Cases value = operand();
    while (!failed) {
      ConditionToken operator = here();
      int binding =
          operator.kind() == ConditionToken.Kind.PUNCTUATION
              ? BINDING.getOrDefault(operator.text(), 0)
              : 0;
      if (binding < least) {
        return value;
      }
      at++;
      Cases right = operators(binding + 1);
      value = failed ? value : bounded(applied(operator.text(), value, right));
    }
    return value;
  }

  private static Cases applied(String operator, Cases left, Cases right) {
    return switch (operator) {
      case "&&" -> Cases.truth(left.truth().and(right.truth()));
      case "||" -> Cases.truth(left.truth().or(right.truth()));
      default -> left.combined(right, (a, b) -> ConditionOperators.of(operator, a, b));
    };
  }

  private Cases bounded(Cases value) {
    return value.size() > LARGEST ? fail() : value;
  }

  private Cases operand() {
    Deque<String> unary = new ArrayDeque<>();
    while (here().is("!") || here().is("-") || here().is("~") || here().is("+")) {
      unary.push(here().text());
      at++;
    }
    Cases value = primary();
    for (String operator : unary) {
      value =
          operator.equals("!")
              ? Cases.truth(value.truth().not())
              : value.map(term -> ConditionOperators.negated(operator, term));
    }
    return value;
  }

  private Cases primary() {
    ConditionToken token = here();
    at++;
    return switch (token.kind()) {
      case NUMBER -> constant(Term.number(token.text()), token);
      case CHARACTER -> constant(Term.character(token.text()), token);
      case NAME -> name(token.text());
      case PUNCTUATION -> token.is("(") ? group() : fail();
      case END -> fail();
    };
  }

  private static Cases constant(Optional<Term> value, ConditionToken token) {
    return Cases.of(value.orElseGet(() -> new Term.Written(token.text(), true)));
  }

  private Cases group() {
    Cases inside = choice();
    return take(")") ? inside : fail();
  }

  private Cases name(String name) {
    if (name.equals("defined")) {
      boolean parenthesis = take("(");
      ConditionToken asked = here();
      at++;
      return asked.kind() != ConditionToken.Kind.NAME || (parenthesis && !take(")"))
          ? fail()
          : Cases.truth(Options.defined(asked.text()));
    }
    if (!here().is("(")) {
      return Options.otherLanguage(name)
          ? Cases.of(Term.ZERO)
          : Cases.of(new Term.Written(name, true));
    }
    int open = at;
    int close = closing();
    if (close < 0) {
      return fail();
    }
    at = close + 1;
    List<ConditionToken> arguments = tokens.subList(open + 1, close);
    return arguments.size() == 1 && arguments.get(0).kind() == ConditionToken.Kind.NAME
        ? Options.query(name, arguments.get(0).text())
            .map(Cases::truth)
            .orElseGet(() -> call(name, arguments))
        : call(name, arguments);
  }

  private static Cases call(String name, List<ConditionToken> arguments) {
    return Cases.of(new Term.Written(name + "(" + ConditionToken.text(arguments) + ")", true));
  }

  /** The parenthesis that closes the one here; negative if none does. */
  private int closing() {
    int open = 0;
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        open++;
      } else if (tokens.get(i).is(")") && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}
