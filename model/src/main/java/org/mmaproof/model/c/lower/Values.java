// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;

/** Expressions as operands: side effects written out in order, the value left over. */
final class Values implements Expr.Cases<Value> {
  private final Reading reading;
  private final Casts casts;

  Values(Reading reading) {
    this.reading = reading;
    this.casts = new Casts(reading);
  }

  private Arithmetic arithmetic() {
    return reading.arithmetic();
  }

  /** The value of {@code e}: never an array or a function, pointers to them instead. */
  Value of(Expr e) {
    return reading.deeper(
        () -> reading.opaque(e.at(), "more code than is read"), () -> e.match(this));
  }

  /** The value of {@code e} in type {@code to}. */
  Value of(Expr e, Type to) {
    Value value = of(e);
    return arithmetic().convert(reading.site(e.at()), value, to);
  }

  /** Reads {@code e} for its side effects. */
  void effect(Expr e) {
    if (e instanceof Expr.Assign assign) {
      assigned(assign, false);
    } else if (e instanceof Expr.Step step) {
      stepped(step, false);
    } else if (e instanceof Expr.Call call) {
      reading.calls().call(call, false);
    } else if (e instanceof Expr.Comma comma) {
      effect(comma.left());
      effect(comma.right());
    } else if (e instanceof Expr.Cast cast) {
      effect(cast.operand());
    } else if (e instanceof Expr.Conditional conditional && conditional.then().isPresent()) {
      choice(conditional, false);
    } else {
      of(e);
    }
  }

  private Value forEffect(Expr e) {
    effect(e);
    return Reading.nothing(reading.site(e.at()));
  }

  // ---- names and constants

  @Override
  public Value name(Expr.Name e) {
    return reading.meanings().value(e);
  }

  @Override
  public Value number(Expr.Number e) {
    Site at = reading.site(e.at());
    return reading
        .setting()
        .constants()
        .fold(e, reading.from(), reading.env())
        .<Value>map(constant -> new Value.Constant(at, constant.type(), constant.bits()))
        .orElseGet(() -> reading.opaque(e.at(), "a constant that is not read: " + e.text()));
  }

  @Override
  public Value text(Expr.Text e) {
    Site at = reading.site(e.at());
    Value.Text text = reading.meanings().text(e);
    return new Value.Converted(at, new Type.Pointer(((Type.Array) text.type()).of()), text);
  }

  // ---- places

  private Value read(Expr e) {
    return reading
        .places()
        .of(e)
        .map(place -> reading.read(reading.site(e.at()), place))
        .orElseGet(() -> reading.opaque(e.at(), "not a place"));
  }

  @Override
  public Value member(Expr.Member e) {
    return read(e);
  }

  @Override
  public Value index(Expr.Index e) {
    return read(e);
  }

  @Override
  public Value compound(Expr.Compound e) {
    return read(e);
  }

  // ---- operators

  @Override
  public Value unary(Expr.Unary e) {
    Site at = reading.site(e.at());
    return switch (e.operator()) {
      case "*" -> read(e);
      case "&" -> address(e, at);
      case "&&" -> label(e, at);
      default -> {
        Value operand = of(e.operand());
        yield arithmetic()
            .unary(at, e.operator(), operand)
            .orElseGet(() -> reading.opaque(e.at(), "operator " + e.operator()));
      }
    };
  }

  /** Nobody knows more of the address of a label than that it is one and the same. */
  private Value label(Expr.Unary e, Site at) {
    String name =
        reading.function() + ".&&" + (e.operand() instanceof Expr.Name label ? label.text() : "");
    Place place = new Place.Global(name, reading.from(), Arithmetic.VOID);
    return new Value.Address(at, new Type.Pointer(Arithmetic.VOID), place);
  }

  private Value address(Expr.Unary e, Site at) {
    Optional<Place> place = reading.places().of(e.operand());
    if (place.isPresent()) {
      return Arithmetic.address(at, place.get());
    }
    Value operand = of(e.operand());
    return operand instanceof Value.Routine
        ? operand
        : reading.opaque(e.at(), "address of what is no place");
  }

  @Override
  public Value binary(Expr.Binary e) {
    Optional<Expr> cast = casts.of(e);
    if (cast.isPresent()) {
      return of(cast.get());
    }
    if (e.operator().equals("&&") || e.operator().equals("||")) {
      return truth(e);
    }
    Value left = of(e.left());
    Blocks.Mark mark = reading.blocks().mark();
    Value right = of(e.right());
    return arithmetic()
        .binary(reading.site(e.at()), e.operator(), reading.kept(mark, left), right)
        .orElseGet(() -> reading.opaque(e.at(), "operator " + e.operator()));
  }

  /** A short circuit as a number. */
  private Value truth(Expr e) {
    Site at = reading.site(e.at());
    int yes = reading.blocks().fresh();
    int no = reading.blocks().fresh();
    reading.flow().branch(e, yes, no);
    return reading.join(
        at, yes, no, () -> Arithmetic.number(at, 1), () -> Arithmetic.number(at, 0));
  }

  @Override
  public Value conditional(Expr.Conditional e) {
    return choice(e, true);
  }

  private Value choice(Expr.Conditional e, boolean wanted) {
    Site at = reading.site(e.at());
    if (e.then().isEmpty()) {
      Value condition = reading.kept(of(e.condition()));
      return reading.choice(at, condition, () -> condition, () -> of(e.otherwise()));
    }
    Expr then = e.then().get();
    int yes = reading.blocks().fresh();
    int no = reading.blocks().fresh();
    reading.flow().branch(e.condition(), yes, no);
    return wanted
        ? reading.join(at, yes, no, () -> of(then), () -> of(e.otherwise()))
        : reading.join(at, yes, no, () -> forEffect(then), () -> forEffect(e.otherwise()));
  }

  @Override
  public Value comma(Expr.Comma e) {
    effect(e.left());
    return of(e.right());
  }

  // ---- side effects

  @Override
  public Value step(Expr.Step e) {
    return stepped(e, true);
  }

  private Value stepped(Expr.Step e, boolean wanted) {
    Site at = reading.site(e.at());
    Optional<Place> place = reading.places().of(e.target());
    if (place.isEmpty()) {
      return reading.opaque(e.at(), "a step of what is no place");
    }
    Value old = reading.read(at, place.get());
    Value before = wanted && !e.prefix() ? reading.kept(old) : old;
    String operator = e.operator().equals("++") ? "+" : "-";
    Value after =
        arithmetic().binary(at, operator, before, Arithmetic.number(at, 1)).orElse(before);
    Value stored = store(at, place.get(), after, wanted && e.prefix());
    return e.prefix() ? stored : before;
  }

  /** Assigns and answers what the place holds then. */
  private Value store(Site at, Place place, Value value, boolean wanted) {
    Value converted = arithmetic().convert(at, value, place.type());
    boolean narrow = reading.setting().bits(place).isPresent();
    Value kept = wanted && !narrow ? reading.kept(converted) : converted;
    reading.assign(at, place, kept);
    return narrow ? reading.read(at, place) : kept;
  }

  @Override
  public Value assign(Expr.Assign e) {
    return assigned(e, true);
  }

  private Value assigned(Expr.Assign e, boolean wanted) {
    Site at = reading.site(e.at());
    Optional<Place> target = reading.places().of(e.target());
    if (target.isEmpty()) {
      of(e.value());
      return reading.opaque(e.at(), "an assignment to what is no place");
    }
    Blocks.Mark mark = reading.blocks().mark();
    Value value = of(e.value());
    Place place = reading.kept(mark, target.get());
    if (e.operator().equals("=")) {
      return store(at, place, value, wanted);
    }
    String operator = e.operator().substring(0, Math.max(0, e.operator().length() - 1));
    return arithmetic()
        .binary(at, operator, reading.read(at, place), value)
        .map(result -> store(at, place, result, wanted))
        .orElseGet(() -> reading.opaque(e.at(), "operator " + e.operator()));
  }

  @Override
  public Value call(Expr.Call e) {
    return reading.calls().call(e, true);
  }

  // ---- types

  @Override
  public Value cast(Expr.Cast e) {
    return casts.value(e);
  }

  @Override
  public Value sizeOf(Expr.SizeOf e) {
    Site at = reading.site(e.at());
    Type size = new Type.Int(reading.setting().types().target().bits(), false);
    return reading
        .setting()
        .constants()
        .fold(e, reading.from(), reading.env())
        .<Value>map(constant -> new Value.Constant(at, constant.type(), constant.bits()))
        .orElseGet(() -> new Value.Load(at, unknownSize(e, size)));
  }

  /** A size that depends on what is not known is still one and the same number everywhere. */
  private Place unknownSize(Expr.SizeOf e, Type size) {
    String of =
        e.operand() instanceof Expr.TypeName name
            ? reading.setting().types().type(name.type(), reading.from(), reading.env()).toString()
            : reading
                .setting()
                .types()
                .typeOf(e.operand(), reading.from(), reading.env())
                .toString();
    reading.assume(org.mmaproof.model.flow.Graph.Assumption.Kind.WIDTH, "size of " + of);
    return new Place.Global("sizeof(" + of + ")", reading.from(), size);
  }

  @Override
  public Value typeName(Expr.TypeName e) {
    return reading.opaque(e.at(), "a type where a value is wanted");
  }

  @Override
  public Value initList(Expr.InitList e) {
    return reading.opaque(e.at(), "an initialiser where a value is wanted");
  }

  /** The value of the last statement; what is declared inside ends with it. */
  @Override
  public Value statementExpr(Expr.StatementExpr e) {
    List<Stmt> statements = e.block().statements();
    Site at = reading.site(e.at());
    int last = statements.size() - 1;
    return reading.scoped(
        () -> {
          Live before = reading.flow().live();
          Value value = Reading.nothing(at);
          for (int i = 0; i < last; i++) {
            reading.steps().of(statements.get(i));
          }
          if (last >= 0) {
            value = last(statements.get(last), at);
          }
          if (reading.flow().live() != before && !(value.type() instanceof Type.Void)) {
            value = reading.kept(value);
          }
          reading.flow().leave(before);
          return value;
        });
  }

  private Value last(Stmt stmt, Site at) {
    Optional<Expr> product = LocalVariables.product(stmt, reading.env());
    if (product.isPresent()) {
      return of(product.get());
    }
    if (stmt instanceof Stmt.Evaluate evaluate
        && !reading.guards().statement(evaluate.expression())) {
      return of(evaluate.expression());
    }
    reading.steps().of(stmt);
    return Reading.nothing(at);
  }

  @Override
  public Value opaque(Expr.Opaque e) {
    return reading.opaque(e.at(), e.why());
  }
}
