// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;

/**
 * Expressions whose value is known without running anything.
 *
 * <p>Left shifts of signed values wrap, as gcc has them; whatever else C11 leaves undefined has no
 * value.
 */
public final class Constants {
  private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64);

  private final TypeReader types;
  private final KnownCalls calls;

  Constants(TypeReader types) {
    this.types = types;
    this.calls = new KnownCalls(types, this);
  }

  /** A value and its type, of any width. */
  record Folded(Type type, BigInteger value) {}

  /**
   * The value of {@code e} in C11's types, macros, enumerators and sizes seen through; empty where
   * it is no constant, is undefined, or depends on the configuration. Values of 128 bits that do
   * not fit into 64 are empty too.
   */
  public Optional<Value.Constant> fold(Expr e, String from, Locals locals) {
    return fold(e, types.start(from, locals))
        .filter(f -> signed(f.type()) ? f.value().bitLength() < 64 : f.value().compareTo(MOST) < 0)
        .map(f -> new Value.Constant(Site.of(e.at()), f.type(), f.value().longValue()));
  }

  private static boolean signed(Type type) {
    return type instanceof Type.Int integer && integer.signed();
  }

  Optional<Folded> fold(Expr e, View view) {
    return view.tooDeep() ? Optional.empty() : e.match(new Folder(view));
  }

  /** {@code e} converted to {@code type}. */
  Optional<Folded> converted(Folded value, Type type) {
    return Arithmetic.converted(value.value(), type, target()).map(v -> new Folded(type, v));
  }

  Folded size(long value) {
    return new Folded(Scalars.sizeType(target()), BigInteger.valueOf(value));
  }

  private Target target() {
    return types.target();
  }

  private static Folded truth(boolean value) {
    return new Folded(Scalars.INT, value ? BigInteger.ONE : BigInteger.ZERO);
  }

  /** One expression at one place. */
  private final class Folder implements Expr.Cases<Optional<Folded>> {
    private final View view;

    Folder(View view) {
      this.view = view;
    }

    private Optional<Folded> of(Expr e) {
      return fold(e, view.deeper());
    }

    @Override
    public Optional<Folded> name(Expr.Name e) {
      if (view.locals().type(e.text()).isPresent()) {
        return Optional.empty();
      }
      Optional<Folded> known = calls.name(e.text());
      if (known.isPresent()) {
        return known;
      }
      if (types.macros().known(e.text(), view)) {
        return types.macros().only(e, view).flatMap(use -> fold(use.expression(), use.view()));
      }
      return types.enums().constant(e.text(), view.deeper());
    }

    @Override
    public Optional<Folded> number(Expr.Number e) {
      return Literals.integer(e.text(), target()).map(c -> new Folded(c.type(), c.value()));
    }

    @Override
    public Optional<Folded> call(Expr.Call e) {
      if (!(e.callee() instanceof Expr.Name callee)
          || view.locals().type(callee.text()).isPresent()) {
        return Optional.empty();
      }
      if (calls.knows(callee.text())) {
        return calls.call(callee.text(), e.arguments(), view.deeper());
      }
      if (types.macros().known(callee.text(), view)) {
        return types.macros().only(e, view).flatMap(use -> fold(use.expression(), use.view()));
      }
      return e.arguments().size() == 1 && types.isTypeName(callee.text(), view)
          ? cast(types.alias(callee.text(), view.deeper()), e.arguments().get(0))
          : Optional.empty();
    }

    @Override
    public Optional<Folded> unary(Expr.Unary e) {
      if (e.operator().equals("!")) {
        return of(e.operand()).map(f -> Constants.truth(f.value().signum() == 0));
      }
      Optional<Folded> operand = of(e.operand()).flatMap(this::promoted);
      if (operand.isEmpty() || !(operand.get().type() instanceof Type.Int type)) {
        return Optional.empty();
      }
      BigInteger value = operand.get().value();
      return switch (e.operator()) {
        case "+" -> operand;
        case "-" -> Arithmetic.negated(value, type).map(v -> new Folded(type, v));
        case "~" -> Optional.of(new Folded(type, Arithmetic.wrapped(value.not(), type)));
        default -> Optional.empty();
      };
    }

    private Optional<Folded> promoted(Folded value) {
      return converted(value, Scalars.promoted(value.type()));
    }

    @Override
    public Optional<Folded> binary(Expr.Binary e) {
      if (e.left() instanceof Expr.Name name
          && "*&-+".contains(e.operator())
          && !types.macros().known(name.text(), view)
          && types.isTypeName(name.text(), view)) {
        return cast(
            types.alias(name.text(), view.deeper()),
            new Expr.Unary(e.at(), e.operator(), e.right()));
      }
      Optional<Folded> left = of(e.left());
      if (left.isEmpty()) {
        return left;
      }
      boolean first = left.get().value().signum() != 0;
      return switch (e.operator()) {
        case "&&" -> first ? truth(e.right()) : Optional.of(Constants.truth(false));
        case "||" -> first ? Optional.of(Constants.truth(true)) : truth(e.right());
        default -> of(e.right()).flatMap(right -> binary(e.operator(), left.get(), right));
      };
    }

    private Optional<Folded> truth(Expr e) {
      return of(e).map(f -> Constants.truth(f.value().signum() != 0));
    }

    private Optional<Folded> binary(String operator, Folded left, Folded right) {
      if (operator.equals("<<") || operator.equals(">>")) {
        return shift(operator, left, right);
      }
      Type common = Scalars.common(left.type(), right.type());
      boolean pointers =
          left.type() instanceof Type.Pointer || right.type() instanceof Type.Pointer;
      if (pointers) {
        common = Scalars.sizeType(target());
      }
      if (!(common instanceof Type.Int type)) {
        return Optional.empty();
      }
      BigInteger a = Arithmetic.wrapped(left.value(), type);
      BigInteger b = Arithmetic.wrapped(right.value(), type);
      Optional<Boolean> compared = Arithmetic.compared(operator, a, b);
      if (compared.isPresent()) {
        return compared.map(Constants::truth);
      }
      // Moving a pointer depends on what it points to.
      return pointers
          ? Optional.empty()
          : Arithmetic.applied(operator, a, b, type).map(v -> new Folded(type, v));
    }

    private Optional<Folded> shift(String operator, Folded left, Folded right) {
      if (!Scalars.integer(right.type())
          || !(Scalars.promoted(left.type()) instanceof Type.Int type)) {
        return Optional.empty();
      }
      return Arithmetic.shifted(operator, left.value(), right.value(), type)
          .map(v -> new Folded(type, v));
    }

    @Override
    public Optional<Folded> conditional(Expr.Conditional e) {
      Optional<Folded> condition = of(e.condition());
      if (condition.isEmpty()) {
        return condition;
      }
      boolean taken = condition.get().value().signum() != 0;
      Optional<Folded> then = e.then().isPresent() ? Optional.empty() : condition;
      if (taken && e.then().isPresent()) {
        then = of(e.then().get());
      }
      Optional<Folded> chosen = taken ? then : of(e.otherwise());
      // The other arm has no need of a value, but its type counts.
      Type type = types.typeOf(e, view.deeper());
      return chosen.flatMap(value -> converted(value, type));
    }

    @Override
    public Optional<Folded> cast(Expr.Cast e) {
      return cast(types.type(e.type(), view.deeper()), e.operand());
    }

    private Optional<Folded> cast(Type type, Expr operand) {
      return of(operand).flatMap(value -> converted(value, type));
    }

    @Override
    public Optional<Folded> sizeOf(Expr.SizeOf e) {
      return sized(types.layouts().sizeOf(types.typeOf(e.operand(), view.deeper())));
    }

    private Optional<Folded> sized(OptionalLong bytes) {
      return bytes.isPresent() ? Optional.of(size(bytes.getAsLong())) : Optional.empty();
    }

    @Override
    public Optional<Folded> comma(Expr.Comma e) {
      return of(e.left()).isPresent() ? of(e.right()) : Optional.empty();
    }

    @Override
    public Optional<Folded> text(Expr.Text e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> member(Expr.Member e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> index(Expr.Index e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> step(Expr.Step e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> assign(Expr.Assign e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> typeName(Expr.TypeName e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> compound(Expr.Compound e) {
      boolean scalar = !(e.type() instanceof CType.Array) && e.list().elements().size() == 1;
      List<Expr.Element> elements = e.list().elements();
      return scalar && elements.get(0).designators().isEmpty()
          ? cast(types.type(e.type(), view.deeper()), elements.get(0).value())
          : Optional.empty();
    }

    @Override
    public Optional<Folded> initList(Expr.InitList e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> statementExpr(Expr.StatementExpr e) {
      return Optional.empty();
    }

    @Override
    public Optional<Folded> opaque(Expr.Opaque e) {
      return Optional.empty();
    }
  }
}
