// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/** Reads what macros stand for, all of it or nothing; what was parsed once is not parsed again. */
final class MacroReader implements AutoCloseable {
  /** Parsed texts that are kept. */
  private static final int KEPT = 4_000;

  /** Longer texts are not kept, bytes. */
  private static final int KEPT_LENGTH = 4_096;

  private final Map<String, SyntaxNode> parsed = new HashMap<>();
  private Optional<CParser> parser = Optional.empty();

  private SyntaxNode parse(String text, int levels) {
    if (text.length() > KEPT_LENGTH) {
      return parser().parse(text, levels);
    }
    String key = text + levels;
    SyntaxNode known = parsed.get(key);
    if (known == null) {
      known = parser().parse(text, levels);
      if (parsed.size() < KEPT) {
        parsed.put(key, known);
      }
    }
    return known;
  }

  private CParser parser() {
    if (parser.isEmpty()) {
      parser = Optional.of(new CParser());
    }
    return parser.get();
  }

  private Fragments fragments(SourceText source) {
    return new Fragments(this::parse, source, 0);
  }

  Optional<Expr> expression(String text, SourceText source) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Expr read = fragments(source).expression(text, 0);
    if (clear(read)) {
      return Optional.of(read);
    }
    Expr other = text.startsWith(".") ? fragments(source).initialiser(text, 0) : read;
    return clear(other) ? Optional.of(other) : typeName(text, source);
  }

  /** {@code typeof(x)}, perhaps with stars behind it. */
  private Optional<Expr> typeName(String text, SourceText source) {
    Lexemes lexemes = new Lexemes(text);
    if (!Words.typeof(lexemes.name(0)) || lexemes.kind(1) != '(') {
      return Optional.empty();
    }
    int i = lexemes.match(1) + 1;
    while (lexemes.kind(i) == '*') {
      i++;
    }
    CType type = fragments(source).type(text, 0);
    return i < lexemes.count() || i == 0 || type instanceof CType.Unknown
        ? Optional.empty()
        : Optional.of(new Expr.TypeName(source.span(0, text.length()), type));
  }

  private static boolean clear(Expr read) {
    return clear(new Stmt.Evaluate(read.at(), read));
  }

  Optional<List<Stmt>> statements(String text, SourceText source) {
    String ended = text.endsWith("}") ? text + ";" : text;
    List<Stmt> read = new ArrayList<>(fragments(source).statements(ended, 0));
    boolean spare =
        ended.length() > text.length()
            && read.size() > 1
            && read.get(read.size() - 1) instanceof Stmt.Block last
            && last.statements().isEmpty();
    if (spare) {
      read.remove(read.size() - 1);
    }
    return read.stream().allMatch(MacroReader::clear) ? Optional.of(read) : Optional.empty();
  }

  /** The statement that {@code text} is the head of, with {@code body} where its own would be. */
  Optional<Stmt> around(String text, SourceText source, Stmt body) {
    SourceText longer = SourceText.latin1(source.path(), text + " {}");
    List<Stmt> read = fragments(longer).statements(longer.text(), 0);
    if (read.size() != 1 || !clear(read.get(0))) {
      return Optional.empty();
    }
    int hole = text.length() + 1;
    return Optional.of(read.get(0))
        .filter(s -> Filling.fits(s, hole))
        .map(s -> Filling.fill(s, hole, body));
  }

  Optional<CType> type(Macro macro) {
    SourceText text = SourceText.latin1("", macro.body());
    CType type = fragments(text).type(macro.body(), 0);
    return type instanceof CType.Unknown ? Optional.empty() : Optional.of(type);
  }

  private static boolean clear(Stmt root) {
    return Walk.all(Expr.Opaque.class, root).isEmpty()
        && Walk.statements(root).stream().noneMatch(Stmt.Opaque.class::isInstance)
        && Walk.all(Expr.StatementExpr.class, root).stream()
            .flatMap(inner -> Walk.statements(inner.block()).stream())
            .noneMatch(Stmt.Opaque.class::isInstance);
  }

  @Override
  public void close() {
    parser.ifPresent(CParser::close);
  }
}
