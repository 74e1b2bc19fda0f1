// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;

/**
 * The text of an expression whose own text is out of reach, with a parenthesis around every part
 * that is more than a name, a number or a call. Empty for what has no such text.
 */
final class Written {
  private static final int DEEPEST = 40;

  private Written() {}

  static Optional<String> of(Expr e) {
    return of(e, 0);
  }

  /** Whether a parenthesis around it could make a difference. */
  static boolean compound(Expr e) {
    return e instanceof Expr.Binary
        || e instanceof Expr.Conditional
        || e instanceof Expr.Assign
        || e instanceof Expr.Comma
        || e instanceof Expr.Cast
        || e instanceof Expr.Unary
        || e instanceof Expr.SizeOf;
  }

  private static Optional<String> of(Expr e, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    int next = depth + 1;
    if (e instanceof Expr.Name name) {
      return Optional.of(name.text());
    }
    if (e instanceof Expr.Number number) {
      return Optional.of(number.text());
    }
    if (e instanceof Expr.Text text) {
      return Optional.of(text.text());
    }
    if (e instanceof Expr.TypeName type) {
      return type(type.type(), next);
    }
    if (e instanceof Expr.Call call) {
      return part(call.callee(), next)
          .flatMap(callee -> list(call.arguments(), next).map(all -> callee + "(" + all + ")"));
    }
    if (e instanceof Expr.Member member) {
      return part(member.object(), next)
          .map(object -> object + (member.arrow() ? "->" : ".") + member.name());
    }
    if (e instanceof Expr.Index index) {
      return part(index.array(), next)
          .flatMap(array -> of(index.index(), next).map(i -> array + "[" + i + "]"));
    }
    return compound(e, next);
  }

  private static Optional<String> compound(Expr e, int next) {
    if (e instanceof Expr.Unary unary) {
      return part(unary.operand(), next).map(operand -> unary.operator() + " " + operand);
    }
    if (e instanceof Expr.Binary binary) {
      return part(binary.left(), next)
          .flatMap(
              left ->
                  part(binary.right(), next)
                      .map(right -> left + " " + binary.operator() + " " + right));
    }
    if (e instanceof Expr.Cast cast) {
      return type(cast.type(), next)
          .flatMap(type -> part(cast.operand(), next).map(o -> "(" + type + ")" + o));
    }
    if (e instanceof Expr.SizeOf size) {
      return of(size.operand(), next).map(operand -> "sizeof(" + operand + ")");
    }
    if (e instanceof Expr.Conditional choice) {
      Optional<String> then =
          choice.then().isPresent() ? part(choice.then().get(), next) : Optional.of("");
      return part(choice.condition(), next)
          .flatMap(
              condition ->
                  then.flatMap(
                      t ->
                          part(choice.otherwise(), next)
                              .map(o -> condition + " ? " + t + " : " + o)));
    }
    return Optional.empty();
  }

  /** In parentheses where it is more than one piece. */
  private static Optional<String> part(Expr e, int depth) {
    return of(e, depth).map(text -> compound(e) ? "(" + text + ")" : text);
  }

  private static Optional<String> list(List<Expr> all, int depth) {
    List<Optional<String>> texts = all.stream().map(e -> of(e, depth)).toList();
    return texts.stream().allMatch(Optional::isPresent)
        ? Optional.of(texts.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** A type that is words and stars. */
  private static Optional<String> type(CType type, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (type instanceof CType.Scalar scalar) {
      return Optional.of(scalar.words());
    }
    if (type instanceof CType.Alias alias) {
      return Optional.of(alias.name());
    }
    if (type instanceof CType.Tagged tagged && !tagged.tag().isEmpty()) {
      return Optional.of(
          tagged.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + tagged.tag());
    }
    if (type instanceof CType.Pointer pointer) {
      return type(pointer.to(), depth + 1).map(to -> to + " *");
    }
    return type instanceof CType.Of of
        ? of(of.expression(), depth + 1).map(e -> "typeof(" + e + ")")
        : Optional.empty();
  }
}
