// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Walk;

/** Puts the bodies of macros in place of their uses, when one is first met. */
public final class Expansion implements AutoCloseable {
  private final Names names;
  private final Map<Span, Optional<Expr>> known = new HashMap<>();
  private Optional<CParser> parser = Optional.empty();

  public Expansion(Names names) {
    this.names = names;
  }

  /** What the use of a macro at {@code use} with these arguments stands for. */
  public Optional<Expr> of(Macro macro, Span use, List<Expr> arguments) {
    Optional<Expr> found = known.get(use);
    if (found == null) {
      found = expand(macro, use, arguments);
      known.put(use, found);
    }
    return found;
  }

  private Optional<Expr> expand(Macro macro, Span use, List<Expr> arguments) {
    List<String> written = new ArrayList<>();
    for (Expr argument : arguments) {
      Optional<String> text = text(argument.at());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      written.add(text.get());
    }
    String body = Macros.replace(macro, written).strip();
    return body.isEmpty() ? Optional.empty() : read(body, use);
  }

  private Optional<String> text(Span at) {
    return names
        .unit(at.file())
        .map(Unit::text)
        .filter(text -> at.end() <= text.length())
        .map(text -> text.slice(at.start(), at.end()));
  }

  /** The body as an expression or as statements; empty if not all of it can be read. */
  private Optional<Expr> read(String body, Span use) {
    SourceText text = SourceText.latin1(use.file(), body);
    Expr expression = parser().expression(text, body, 0);
    if (readable(expression)) {
      return Optional.of(expression);
    }
    Stmt.Block block = new Stmt.Block(use, parser().statements(text, body, 0));
    Expr statements = new Expr.StatementExpr(use, block);
    return readable(statements) ? Optional.of(statements) : Optional.empty();
  }

  private static boolean readable(Expr body) {
    return Walk.all(Expr.Opaque.class, body).isEmpty()
        && Walk.all(Expr.StatementExpr.class, body).stream()
            .flatMap(inner -> Walk.statements(inner.block()).stream())
            .noneMatch(Stmt.Opaque.class::isInstance);
  }

  private CParser parser() {
    if (parser.isEmpty()) {
      parser = Optional.of(new CParser());
    }
    return parser.get();
  }

  @Override
  public void close() {
    parser.ifPresent(CParser::close);
  }
}
