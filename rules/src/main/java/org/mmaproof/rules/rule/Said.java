// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.rules.path.Expansion;

/**
 * Everything that a function says, with the macros of its own directory read in place of their
 * uses. Close it.
 */
public final class Said implements AutoCloseable {
  /** Macros within macros are followed this far. */
  private static final int DEPTH = 6;

  private final Names names;
  private final Expansion expansion;

  /** By the name and the file that uses it. */
  private final Map<Use, Optional<Macro>> macros = new HashMap<>();

  private record Use(String name, String file) {}

  public Said(Names names) {
    this.names = names;
    this.expansion = new Expansion(names);
  }

  /**
   * An expression and where it counts as written.
   *
   * @param at where it stands, or where the macro is used that it comes from
   * @param macro the macro that is used there
   * @param depth how many macros it lies in
   */
  public record Word(Expr expression, Span at, Optional<Macro> macro, int depth) {
    /** What stands in the text of a function itself. */
    public static Word plain(Expr expression, Span at) {
      return new Word(expression, at, Optional.empty(), 0);
    }

    /** {@code inner}, which stands inside this. */
    public Word with(Expr inner) {
      return new Word(inner, macro.isPresent() ? at : inner.at(), macro, depth);
    }

    /** Where the macro says it, if one does. */
    public List<Finding.Place> related() {
      return macro.stream()
          .map(from -> new Finding.Place(from.at(), from.name() + " is defined here"))
          .toList();
    }
  }

  /** Every expression of a body, an outer one before those inside it. */
  public List<Word> in(Function.Body body) {
    List<Word> words = new ArrayList<>();
    for (Expr expression : Walk.all(Expr.class, body.block())) {
      add(Word.plain(expression, expression.at()), words);
    }
    return words;
  }

  private void add(Word word, List<Word> words) {
    words.add(word);
    expanded(word)
        .ifPresent(
            body ->
                Walk.all(Expr.class, body.expression())
                    .forEach(inner -> add(body.with(inner), words)));
  }

  /** What a macro that {@code word} uses stands for, if it is one of the driver's. */
  public Optional<Word> expanded(Word word) {
    if (word.depth() >= DEPTH) {
      return Optional.empty();
    }
    Expr expression = word.expression();
    if (expression instanceof Expr.Call call && call.callee() instanceof Expr.Name name) {
      return macro(name, word.at(), true).flatMap(macro -> body(word, macro, call.arguments()));
    }
    return expression instanceof Expr.Name name
        ? macro(name, word.at(), false).flatMap(macro -> body(word, macro, List.of()))
        : Optional.empty();
  }

  private Optional<Word> body(Word word, Macro macro, List<Expr> arguments) {
    return expansion
        .of(macro, word.expression().at(), arguments)
        .filter(body -> !(body instanceof Expr.Name same && same.text().equals(macro.name())))
        .map(
            body ->
                new Word(
                    body, word.at(), Optional.of(word.macro().orElse(macro)), word.depth() + 1));
  }

  private Optional<Macro> macro(Expr.Name name, Span at, boolean called) {
    Use use = new Use(name.text(), at.file());
    Optional<Macro> known = macros.get(use);
    if (known == null) {
      known = find(use);
      macros.put(use, known);
    }
    return known.filter(macro -> macro.functionLike() == called);
  }

  /** The one macro of that name, if it is one of the user's directory. */
  private Optional<Macro> find(Use use) {
    List<Macro> found = names.macros(use.name(), use.file());
    return found.size() == 1 && directory(found.get(0).at().file()).equals(directory(use.file()))
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  private static String directory(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The expressions of a body that are asked only whether they are true. */
  public List<Word> asked(Function.Body body) {
    List<Word> asked = new ArrayList<>();
    for (Stmt statement : Walk.statements(body.block())) {
      condition(statement).ifPresent(e -> ask(Word.plain(e, e.at()), asked));
    }
    for (Word word : in(body)) {
      for (Expr operand : operands(word.expression())) {
        ask(word.with(operand), asked);
      }
    }
    return asked;
  }

  private void ask(Word word, List<Word> asked) {
    Expr expression = word.expression();
    while (expression instanceof Expr.Cast cast) {
      expression = cast.operand();
    }
    Word plain = word.with(expression);
    asked.add(plain);
    expanded(plain).ifPresent(body -> ask(body, asked));
  }

  private static Optional<Expr> condition(Stmt statement) {
    if (statement instanceof Stmt.If branch) {
      return Optional.of(branch.condition());
    }
    if (statement instanceof Stmt.While loop) {
      return Optional.of(loop.condition());
    }
    if (statement instanceof Stmt.DoWhile loop) {
      return Optional.of(loop.condition());
    }
    return statement instanceof Stmt.For loop ? loop.condition() : Optional.empty();
  }

  private static List<Expr> operands(Expr expression) {
    if (expression instanceof Expr.Conditional choice) {
      return List.of(choice.condition());
    }
    if (expression instanceof Expr.Unary not) {
      return not.operator().equals("!") ? List.of(not.operand()) : List.of();
    }
    if (!(expression instanceof Expr.Binary binary)) {
      return List.of();
    }
    return switch (binary.operator()) {
      case "&&", "||" -> List.of(binary.left(), binary.right());
      case "==", "!=" ->
          nothing(binary.right())
              ? List.of(binary.left())
              : nothing(binary.left()) ? List.of(binary.right()) : List.of();
      default -> List.of();
    };
  }

  private static boolean nothing(Expr expression) {
    return (expression instanceof Expr.Name name && name.text().equals("NULL"))
        || (expression instanceof Expr.Number number && number.text().equals("0"));
  }

  @Override
  public void close() {
    expansion.close();
  }
}
