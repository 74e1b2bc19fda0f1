// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mmaproof.model.c.Layouts.Member;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/** The types of expressions as C11 has them. */
final class ExprTypes {
  private static final Type UNKNOWN = Scalars.unknown();
  private static final Type POINTER = new Type.Pointer(Scalars.VOID);

  private final TypeReader types;
  private final CallTypes calls;

  ExprTypes(TypeReader types) {
    this.types = types;
    this.calls = new CallTypes(types);
  }

  Type of(Expr e, View view) {
    return view.tooDeep() ? UNKNOWN : e.match(new Reader(view));
  }

  /** The type after the conversions that every operand goes through. */
  Type operand(Expr e, View view) {
    Type type = of(e, view);
    if (e instanceof Expr.Member member) {
      Optional<Member> field = new Reader(view).field(member);
      OptionalInt bits = field.map(Member::bits).orElse(OptionalInt.empty());
      if (bits.isPresent()) {
        return Scalars.promoted(type, bits.getAsInt()).orElse(UNKNOWN);
      }
    }
    return Scalars.promoted(TypeReader.decayed(type));
  }

  private static Type agreed(Stream<Type> types) {
    List<Type> distinct = types.distinct().limit(2).toList();
    return distinct.size() == 1 ? distinct.get(0) : UNKNOWN;
  }

  /** One expression at one place. */
  private final class Reader implements Expr.Cases<Type> {
    private final View view;

    Reader(View view) {
      this.view = view;
    }

    private Type of(Expr e) {
      return ExprTypes.this.of(e, view.deeper());
    }

    private Type operand(Expr e) {
      return ExprTypes.this.operand(e, view.deeper());
    }

    @Override
    public Type name(Expr.Name e) {
      Optional<Type> local = view.locals().type(e.text());
      if (local.isPresent()) {
        return local.get();
      }
      return switch (e.text()) {
        case "true", "false", "__LINE__" -> Scalars.INT;
        case "NULL" -> POINTER;
        case "__func__", "__FUNCTION__", "__FILE__" ->
            new Type.Array(Scalars.CHAR, OptionalLong.empty());
        default -> global(e);
      };
    }

    private Type global(Expr.Name e) {
      if (types.macros().known(e.text(), view)) {
        Type replaced = replaced(e);
        if (!(replaced instanceof Type.Unknown)) {
          return replaced;
        }
      }
      List<Variable> variables = types.names().variables(e.text(), view.from());
      if (!variables.isEmpty()) {
        return agreed(variables.stream().map(this::variable));
      }
      Optional<CType.Function> signature = types.names().signature(e.text(), view.from());
      if (signature.isPresent()) {
        return types.signature(signature.get(), view.deeper());
      }
      Optional<Constants.Folded> constant = types.enums().constant(e.text(), view.deeper());
      if (constant.isPresent()) {
        return constant.get().type();
      }
      return types.enums().isConstant(e.text(), view) ? Scalars.INT : type(e.text());
    }

    /** What the definitions of a macro agree on. */
    private Type replaced(Expr e) {
      return agreed(
          types.macros().all(e, view).stream()
              .map(use -> ExprTypes.this.of(use.expression(), use.view())));
    }

    /** A typedef where an expression can stand too: in sizeof, and as an argument. */
    private Type type(String name) {
      return types.isTypeName(name, view) ? types.alias(name, view.deeper()) : UNKNOWN;
    }

    private Type variable(Variable variable) {
      String file = variable.at().file();
      return types.type(variable.type(), file.isEmpty() ? view.deeper() : view.in(file));
    }

    @Override
    public Type number(Expr.Number e) {
      return Literals.integer(e.text(), types.target())
          .map(Literals.Constant::type)
          .or(() -> Literals.real(e.text()))
          .orElse(UNKNOWN);
    }

    @Override
    public Type text(Expr.Text e) {
      return new Type.Array(
          Scalars.CHAR,
          Literals.length(e.text()).map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    @Override
    public Type call(Expr.Call e) {
      if (!(e.callee() instanceof Expr.Name callee)
          || view.locals().type(callee.text()).isPresent()) {
        return returned(of(e.callee()));
      }
      Optional<Type> known = calls.of(callee.text(), e.arguments(), view.deeper());
      if (known.isPresent()) {
        return known.get();
      }
      if (types.macros().known(callee.text(), view)) {
        Type replaced = replaced(e);
        if (!(replaced instanceof Type.Unknown)) {
          return replaced;
        }
      }
      Type type = of(callee);
      return type instanceof Type.Signature || type instanceof Type.Pointer
          ? returned(type)
          : e.arguments().size() == 1 ? type(callee.text()) : UNKNOWN;
    }

    private Type returned(Type callee) {
      Type function = callee instanceof Type.Pointer pointer ? pointer.to() : callee;
      return function instanceof Type.Signature signature ? signature.returns() : UNKNOWN;
    }

    @Override
    public Type member(Expr.Member e) {
      return field(e).map(Member::type).orElse(UNKNOWN);
    }

    Optional<Member> field(Expr.Member e) {
      Type object = of(e.object());
      Type whole = e.arrow() ? pointee(object) : object;
      return whole instanceof Type.Struct struct
          ? types.layouts().path(struct, e.name()).map(path -> path.get(path.size() - 1))
          : Optional.empty();
    }

    private Type pointee(Type type) {
      Type decayed = TypeReader.decayed(type);
      return decayed instanceof Type.Pointer pointer ? pointer.to() : UNKNOWN;
    }

    @Override
    public Type index(Expr.Index e) {
      Type array = of(e.array());
      return array instanceof Type.Array || array instanceof Type.Pointer
          ? pointee(array)
          : pointee(of(e.index()));
    }

    @Override
    public Type unary(Expr.Unary e) {
      return switch (e.operator()) {
        case "*" -> {
          Type type = of(e.operand());
          yield type instanceof Type.Signature ? type : pointee(type);
        }
        case "&" -> pointer(of(e.operand()));
        case "&&" -> POINTER;
        case "!" -> Scalars.INT;
        default -> {
          Type type = operand(e.operand());
          yield Scalars.arithmetic(type) ? type : UNKNOWN;
        }
      };
    }

    private Type pointer(Type to) {
      return to instanceof Type.Unknown ? UNKNOWN : new Type.Pointer(to);
    }

    @Override
    public Type step(Expr.Step e) {
      return of(e.target());
    }

    @Override
    public Type binary(Expr.Binary e) {
      if (e.left() instanceof Expr.Name name
          && "*&-+".contains(e.operator())
          && !types.macros().known(name.text(), view)
          && types.isTypeName(name.text(), view)) {
        return types.alias(name.text(), view.deeper());
      }
      return switch (e.operator()) {
        case "==", "!=", "<", ">", "<=", ">=", "&&", "||" -> Scalars.INT;
        case "<<", ">>" -> {
          Type type = operand(e.left());
          yield Scalars.integer(type) ? type : UNKNOWN;
        }
        default -> arithmetic(e.operator(), operand(e.left()), operand(e.right()));
      };
    }

    private Type arithmetic(String operator, Type left, Type right) {
      boolean leftPointer = left instanceof Type.Pointer;
      boolean rightPointer = right instanceof Type.Pointer;
      if (leftPointer && rightPointer) {
        return operator.equals("-") ? new Type.Int(types.target().bits(), true) : UNKNOWN;
      }
      if (leftPointer || rightPointer) {
        return leftPointer ? left : right;
      }
      return Scalars.common(left, right);
    }

    @Override
    public Type assign(Expr.Assign e) {
      return of(e.target());
    }

    @Override
    public Type conditional(Expr.Conditional e) {
      Expr first = e.then().orElse(e.condition());
      Type then = TypeReader.decayed(of(first));
      Type otherwise = TypeReader.decayed(of(e.otherwise()));
      if (then.equals(otherwise) && !Scalars.arithmetic(then)) {
        return then;
      }
      Type a = operand(first);
      Type b = operand(e.otherwise());
      if (Scalars.arithmetic(a) && Scalars.arithmetic(b)) {
        return Scalars.common(a, b);
      }
      if (a instanceof Type.Pointer left && b instanceof Type.Pointer right) {
        return pointers(first, left, e.otherwise(), right);
      }
      if (a instanceof Type.Pointer && nothing(e.otherwise())) {
        return a;
      }
      return b instanceof Type.Pointer && nothing(first) ? b : UNKNOWN;
    }

    /** The composite of two pointer types: a null pointer constant has no say in it. */
    private Type pointers(Expr first, Type.Pointer a, Expr second, Type.Pointer b) {
      if (nothing(first)) {
        return b;
      }
      if (nothing(second)) {
        return a;
      }
      if (a.to() instanceof Type.Void || b.to() instanceof Type.Void) {
        return POINTER;
      }
      return UNKNOWN;
    }

    private boolean nothing(Expr e) {
      return types
          .constants()
          .fold(e, view.deeper())
          .filter(f -> f.value().signum() == 0)
          .filter(f -> Scalars.integer(f.type()) || f.type().equals(POINTER))
          .isPresent();
    }

    @Override
    public Type cast(Expr.Cast e) {
      return types.type(e.type(), view.deeper());
    }

    @Override
    public Type sizeOf(Expr.SizeOf e) {
      return Scalars.sizeType(types.target());
    }

    @Override
    public Type typeName(Expr.TypeName e) {
      return types.type(e.type(), view.deeper());
    }

    @Override
    public Type compound(Expr.Compound e) {
      Type type = types.type(e.type(), view.deeper());
      boolean open = e.type() instanceof CType.Array array && array.size().isBlank();
      boolean plain =
          e.list().elements().stream().allMatch(element -> element.designators().isEmpty());
      return open && plain && type instanceof Type.Array array
          ? new Type.Array(array.of(), OptionalLong.of(e.list().elements().size()))
          : type;
    }

    @Override
    public Type initList(Expr.InitList e) {
      return UNKNOWN;
    }

    @Override
    public Type statementExpr(Expr.StatementExpr e) {
      List<Stmt> statements = e.block().statements();
      View inner = view.deeper();
      for (Stmt statement : statements) {
        if (statement instanceof Stmt.Declare declare) {
          for (Variable variable : declare.variables()) {
            // A variable made of one of its own name around it must see that one: now.
            inner = inner.with(variable.name(), types.type(variable.type(), inner));
          }
        }
      }
      Stmt last = statements.isEmpty() ? e.block() : statements.get(statements.size() - 1);
      return last instanceof Stmt.Evaluate evaluate
          ? TypeReader.decayed(ExprTypes.this.of(evaluate.expression(), inner))
          : Scalars.VOID;
    }

    @Override
    public Type comma(Expr.Comma e) {
      return TypeReader.decayed(of(e.right()));
    }

    @Override
    public Type opaque(Expr.Opaque e) {
      return UNKNOWN;
    }
  }
}
