// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;

/**
 * {@code _Generic}, kept as a call of that name: the expression that decides, then for each
 * association a type, or the name {@code default}, and its expression.
 */
public final class Generics {
  static final String WORD = "_Generic";
  private static final String DEFAULT = "default";

  private final Slice slice;

  Generics(Slice slice) {
    this.slice = slice;
  }

  /** What {@code written}, which stands at byte {@code at} of the file, says; empty if no such. */
  Optional<Expr> read(String written, int at, Span span) {
    Lexemes lexemes = new Lexemes(written);
    if (!lexemes.name(0).equals(WORD) || lexemes.kind(1) != '(' || lexemes.match(1) < 0) {
      return Optional.empty();
    }
    List<Expr> parts = new ArrayList<>();
    int close = lexemes.match(1);
    int first = 2;
    for (int i = first; i <= close; i = Math.max(i, lexemes.match(i)) + 1) {
      if (i == close || lexemes.kind(i) == ',') {
        if (first >= i || !part(lexemes, written, at, first, i, parts)) {
          return Optional.empty();
        }
        first = i + 1;
      }
    }
    Span name = new Span(span.file(), span.start(), span.start() + WORD.length(), span.line());
    return Optional.of(new Expr.Call(span, new Expr.Name(name, WORD), parts));
  }

  private boolean part(
      Lexemes lexemes, String written, int at, int first, int end, List<Expr> parts) {
    if (parts.isEmpty()) {
      parts.add(expression(lexemes, written, at, first, end));
      return true;
    }
    int colon = first;
    while (colon < end && lexemes.kind(colon) != ':') {
      colon = Math.max(colon, lexemes.match(colon)) + 1;
    }
    if (colon == first || colon + 1 >= end) {
      return false;
    }
    int from = lexemes.start(first);
    int to = lexemes.end(colon - 1);
    String label = written.substring(from, to);
    Span span = slice.source().span(at + from, at + to);
    parts.add(
        label.equals(DEFAULT)
            ? new Expr.Name(span, DEFAULT)
            : new Expr.TypeName(span, slice.fragments().type(label, at + from)));
    parts.add(expression(lexemes, written, at, colon + 1, end));
    return true;
  }

  private Expr expression(Lexemes lexemes, String written, int at, int first, int end) {
    int from = lexemes.start(first);
    return slice.fragments().expression(written.substring(from, lexemes.end(end - 1)), at + from);
  }

  /**
   * The expression that is chosen; empty where the types are not known. Qualifiers count for
   * nothing: of two associations that differ in them the first is taken.
   *
   * @param arguments as {@link #read} has them
   * @param typeOf the type of an expression or type name
   */
  public static Optional<Expr> chosen(List<Expr> arguments, Function<Expr, Type> typeOf) {
    if (arguments.size() % 2 == 0) {
      return Optional.empty();
    }
    Type subject = TypeReader.decayed(typeOf.apply(arguments.get(0)));
    if (unknown(subject)) {
      return Optional.empty();
    }
    Optional<Expr> otherwise = Optional.empty();
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      if (arguments.get(i) instanceof Expr.Name) {
        otherwise = Optional.of(arguments.get(i + 1));
      } else if (typeOf.apply(arguments.get(i)).equals(subject)) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return otherwise;
  }

  /** What stands behind {@code default}. */
  public static Optional<Expr> otherwise(List<Expr> arguments) {
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      if (arguments.get(i) instanceof Expr.Name) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean unknown(Type type) {
    return type instanceof Type.Pointer pointer
        ? unknown(pointer.to())
        : type instanceof Type.Unknown;
  }
}
