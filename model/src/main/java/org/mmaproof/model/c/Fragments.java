// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/**
 * Reads pieces of C that are no item of their own: arguments, macro bodies, operands. Each is put
 * into the smallest item that the parser understands.
 */
final class Fragments {
  /** Fragments in fragments beyond this level are not read. */
  private static final int DEEPEST = 4;

  /** Longer fragments are not read, bytes. */
  private static final int LONGEST = 1 << 16;

  private final Grammar grammar;
  private final SourceText source;
  private final int level;

  /**
   * @param level how many fragments this one stands in
   */
  Fragments(Grammar grammar, SourceText source, int level) {
    this.grammar = grammar;
    this.source = source;
    this.level = level;
  }

  /** {@code written}, which stands at byte {@code at}, as an expression or a type. */
  Expr expression(String written, int at) {
    Lexemes lexemes = new Lexemes(written);
    Span span = span(written, at);
    if (lexemes.count() == 0) {
      return new Expr.Opaque(span, "empty");
    }
    if (!readable(lexemes, written)) {
      return new Expr.Opaque(span, "does not parse");
    }
    if (TypeWords.surely(lexemes, 0, lexemes.count())) {
      return new Expr.TypeName(span, type(written, at));
    }
    if (!operand(lexemes)) {
      return opaque(span);
    }
    if (lexemes.kind(0) == '{') {
      return value("int _=", written, ";", at).orElseGet(() -> opaque(span));
    }
    return value("int _=(", written, ");", at).orElseGet(() -> opaque(span));
  }

  /** Whether nothing outside brackets shows at once that this is no expression. */
  private static boolean operand(Lexemes lexemes) {
    int questions = 0;
    for (int i = 0; i < lexemes.count(); i = Math.max(i, lexemes.match(i)) + 1) {
      char kind = lexemes.kind(i);
      questions += kind == '?' ? 1 : kind == ':' ? -1 : 0;
      if (kind == ';' || questions < 0 || Words.statement(lexemes.name(i))) {
        return false;
      }
    }
    return true;
  }

  /** A macro argument of the form {@code .member = value} or {@code {...}} . */
  Expr initialiser(String written, int at) {
    Lexemes lexemes = new Lexemes(written);
    Span span = span(written, at);
    if (!readable(lexemes, written)) {
      return opaque(span);
    }
    return lexemes.kind(0) == '{'
        ? expression(written, at)
        : value("int _={", written, "};", at).orElseGet(() -> opaque(span));
  }

  /** {@code written}, which stands at byte {@code at}, as statements. */
  List<Stmt> statements(String written, int at) {
    Lexemes lexemes = new Lexemes(written);
    Span span = span(written, at);
    if (lexemes.count() == 0) {
      return List.of();
    }
    List<Stmt> unread = List.of(new Stmt.Opaque(span, "does not parse"));
    if (!readable(lexemes, written)) {
      return unread;
    }
    char last = lexemes.kind(lexemes.count() - 1);
    String prefix = "void _(void){";
    String wrapped = prefix + written + (last == ';' || last == '}' ? "\n}" : "\n;}");
    Slice slice = slice(wrapped, at - prefix.length(), Blanking.Shape.FUNCTION, 5);
    SyntaxNode root = tree(slice);
    return root.children().size() == 1 && root.children().get(0).is("function_definition")
        ? root.children()
            .get(0)
            .child("body")
            .map(body -> new Lowering(slice).statements().block(body).statements())
            .orElse(unread)
        : unread;
  }

  /** {@code written}, which stands at byte {@code at}, as a type. */
  CType type(String written, int at) {
    return TypeWords.read(written)
        .or(
            () ->
                value("int _=sizeof(", written, ");", at)
                    .flatMap(
                        value ->
                            value instanceof Expr.SizeOf size
                                    && size.operand() instanceof Expr.TypeName name
                                ? Optional.of(name.type())
                                : Optional.empty()))
        .orElseGet(() -> new CType.Unknown(written.strip()));
  }

  /** The type that {@code typeof(written)} means. */
  CType typeof(String written, int at) {
    Expr operand = expression(written, at);
    return operand instanceof Expr.TypeName name ? name.type() : new CType.Of(operand);
  }

  private Optional<Expr> value(String prefix, String written, String suffix, int at) {
    Slice slice =
        slice(prefix + written + "\n" + suffix, at - prefix.length(), Blanking.Shape.VARIABLE, 4);
    SyntaxNode root = tree(slice);
    if (root.broken() || root.children().size() != 1) {
      return Optional.empty();
    }
    return Optional.of(root.children().get(0))
        .filter(declaration -> declaration.is("declaration"))
        .flatMap(declaration -> declaration.child("declarator"))
        .flatMap(declarator -> declarator.child("value"))
        .map(new Lowering(slice).expressions()::of);
  }

  private boolean readable(Lexemes lexemes, String written) {
    return level < DEEPEST && lexemes.balanced() && written.length() < LONGEST;
  }

  private Slice slice(String wrapped, int base, Blanking.Shape shape, int name) {
    return new Slice(
        source,
        base,
        wrapped,
        Blanking.of(wrapped, shape, name),
        offset -> List.of(),
        new Fragments(grammar, source, level + 1));
  }

  private SyntaxNode tree(Slice slice) {
    return grammar.parse(slice.blanked(), Grammar.LEVELS >> level);
  }

  private static Expr opaque(Span span) {
    return new Expr.Opaque(span, "does not parse");
  }

  private Span span(String written, int at) {
    int start = Math.min(Math.max(0, at), source.length());
    return source.span(start, Math.min(start + written.length(), source.length()));
  }
}
