// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * The types of the expressions in one body of a function: structs, pointers, arrays, functions.
 * What cannot be told is {@link CType.Unknown}, never a guess. Widths of arithmetic are not told.
 *
 * <p>A name counts as the variable that the body declares last under it.
 */
public final class Types {
  private static final int DEPTH_MAX = 24;
  private static final CType UNKNOWN = new CType.Unknown("");
  private static final CType INT = new CType.Scalar("int");

  private final Names names;
  private final String from;
  private final Map<String, CType> locals = new HashMap<>();
  private final Set<String> parameters = new HashSet<>();
  private final Map<Expr, CType> known = new HashMap<>();

  /**
   * @param from the file that the function stands in
   */
  public Types(Names names, String from, Function function, Function.Body body) {
    this.names = names;
    this.from = from;
    for (CType.Parameter parameter : function.type().parameters()) {
      locals.put(parameter.name(), parameter.type());
      parameters.add(parameter.name());
    }
    for (Variable variable : Walk.variables(body.block())) {
      locals.put(variable.name(), declared(variable));
    }
  }

  /** {@code __auto_type} variables have the type of their initialiser. */
  private static CType declared(Variable variable) {
    boolean inferred =
        variable.type() instanceof CType.Alias alias && alias.name().equals("__auto_type")
            || variable.type() instanceof CType.Scalar scalar && scalar.words().equals("auto");
    return inferred && variable.initialiser().isPresent()
        ? new CType.Of(variable.initialiser().get())
        : variable.type();
  }

  /** Whether the function has a parameter or variable of that name. */
  public boolean isLocal(String name) {
    return locals.containsKey(name);
  }

  /** Whether it is a parameter through which a plain value is handed back: {@code int *result}. */
  public boolean isOutParameter(Expr expression) {
    return expression instanceof Expr.Name name
        && parameters.contains(name.text())
        && pointee(typeOf(expression))
            .filter(to -> !(resolved(to) instanceof CType.Tagged))
            .isPresent();
  }

  /** The type of {@code expression}, typedef names at its top replaced where they hide a struct. */
  public CType typeOf(Expr expression) {
    return typeOf(expression, 0);
  }

  /** The tag of the struct or union that {@code expression} is or points to, empty for none. */
  public String structOf(Expr expression) {
    CType type = typeOf(expression);
    CType bare = resolved(pointee(type).orElse(type));
    return bare instanceof CType.Tagged tagged ? tagged.tag() : "";
  }

  private CType typeOf(Expr expression, int depth) {
    if (depth > DEPTH_MAX) {
      return UNKNOWN;
    }
    CType type = known.get(expression);
    if (type == null) {
      type = expression.match(new Reading(depth + 1));
      known.put(expression, type);
    }
    return type;
  }

  private CType resolved(CType type) {
    return type instanceof CType.Of of
        ? typeOf(of.expression(), 1)
        : Members.resolved(type, names, from);
  }

  private Optional<CType> pointee(CType type) {
    CType bare = resolved(type);
    if (bare instanceof CType.Pointer pointer) {
      return Optional.of(pointer.to());
    }
    return bare instanceof CType.Array array ? Optional.of(array.of()) : Optional.empty();
  }

  private Optional<CType.Function> callable(CType type) {
    CType bare = resolved(type);
    CType target = bare instanceof CType.Pointer pointer ? resolved(pointer.to()) : bare;
    return target instanceof CType.Function function ? Optional.of(function) : Optional.empty();
  }

  /** One expression being typed, {@code depth} expressions inside the one asked for. */
  private final class Reading implements Expr.Cases<CType> {
    private final int depth;

    private Reading(int depth) {
      this.depth = depth;
    }

    private CType of(Expr expression) {
      return typeOf(expression, depth);
    }

    @Override
    public CType name(Expr.Name e) {
      CType local = locals.get(e.text());
      if (local != null) {
        return local instanceof CType.Of of ? Types.this.typeOf(of.expression(), depth) : local;
      }
      List<Variable> variables = names.variables(e.text(), from);
      if (!variables.isEmpty()) {
        return variables.get(0).type();
      }
      return names.signature(e.text(), from).map(CType.class::cast).orElseGet(() -> macro(e));
    }

    private CType macro(Expr.Name e) {
      return names.macros(e.text(), from).stream()
          .filter(macro -> !macro.functionLike())
          .findFirst()
          .map(macro -> of(names.expression(macro.body().trim())))
          .orElse(UNKNOWN);
    }

    @Override
    public CType number(Expr.Number e) {
      return INT;
    }

    @Override
    public CType text(Expr.Text e) {
      return new CType.Pointer(new CType.Scalar("char"));
    }

    @Override
    public CType call(Expr.Call e) {
      if (!(e.callee() instanceof Expr.Name name)) {
        return callable(of(e.callee())).map(CType.Function::returns).orElse(UNKNOWN);
      }
      Optional<CType> made = made(e);
      if (made.isPresent()) {
        return made.get();
      }
      Optional<CType.Function> function =
          locals.containsKey(name.text())
              ? callable(locals.get(name.text()))
              : names.signature(name.text(), from);
      return function.map(CType.Function::returns).orElseGet(() -> expanded(name.text(), e));
    }

    /** A macro that is given a struct's name makes or finds an object of it. */
    private Optional<CType> made(Expr.Call e) {
      return e.arguments().stream()
          .filter(argument -> argument instanceof Expr.TypeName)
          .map(argument -> ((Expr.TypeName) argument).type())
          .filter(type -> type instanceof CType.Tagged)
          .findFirst()
          .map(CType.Pointer::new);
    }

    private CType expanded(String name, Expr.Call e) {
      List<Macro> macros = names.macros(name, from).stream().filter(Macro::functionLike).toList();
      if (macros.isEmpty() || depth > DEPTH_MAX / 2) {
        return UNKNOWN;
      }
      Macro macro = macros.get(0);
      Map<String, Expr> arguments = new HashMap<>();
      for (int i = 0; i < Math.min(macro.parameters().size(), e.arguments().size()); i++) {
        arguments.put(macro.parameters().get(i), e.arguments().get(i));
      }
      return inMacro(names.expression(macro.body().trim()), arguments);
    }

    /** The type of a macro's body, whose parameters stand for the arguments. */
    private CType inMacro(Expr body, Map<String, Expr> arguments) {
      Map<String, CType> hidden = new HashMap<>();
      arguments.forEach((name, argument) -> hidden.put(name, of(argument)));
      Map<String, CType> before = new HashMap<>(locals);
      locals.putAll(hidden);
      CType type = body.match(new Reading(depth + 1));
      locals.clear();
      locals.putAll(before);
      return type;
    }

    @Override
    public CType member(Expr.Member e) {
      CType object = of(e.object());
      CType struct = e.arrow() ? pointee(object).orElse(UNKNOWN) : object;
      return Members.type(resolved(struct), e.name(), names, from).orElse(UNKNOWN);
    }

    @Override
    public CType index(Expr.Index e) {
      return pointee(of(e.array())).orElse(UNKNOWN);
    }

    @Override
    public CType unary(Expr.Unary e) {
      return switch (e.operator()) {
        case "*" -> pointee(of(e.operand())).orElse(UNKNOWN);
        case "&" -> new CType.Pointer(of(e.operand()));
        case "!" -> INT;
        default -> of(e.operand());
      };
    }

    @Override
    public CType step(Expr.Step e) {
      return of(e.target());
    }

    @Override
    public CType binary(Expr.Binary e) {
      boolean sum = e.operator().equals("+") || e.operator().equals("-");
      if (!sum) {
        return INT;
      }
      CType left = of(e.left());
      return pointee(left).isPresent() ? left : of(e.right());
    }

    @Override
    public CType assign(Expr.Assign e) {
      return of(e.target());
    }

    @Override
    public CType conditional(Expr.Conditional e) {
      CType then = of(e.then().orElse(e.condition()));
      return then instanceof CType.Unknown || then.equals(INT) ? of(e.otherwise()) : then;
    }

    @Override
    public CType cast(Expr.Cast e) {
      return e.type();
    }

    @Override
    public CType sizeOf(Expr.SizeOf e) {
      return new CType.Scalar("unsigned long");
    }

    @Override
    public CType typeName(Expr.TypeName e) {
      return e.type();
    }

    @Override
    public CType compound(Expr.Compound e) {
      return e.type();
    }

    @Override
    public CType initList(Expr.InitList e) {
      return UNKNOWN;
    }

    @Override
    public CType statementExpr(Expr.StatementExpr e) {
      List<Stmt> statements = e.block().statements();
      return !statements.isEmpty()
              && statements.get(statements.size() - 1) instanceof Stmt.Evaluate last
          ? of(last.expression())
          : UNKNOWN;
    }

    @Override
    public CType comma(Expr.Comma e) {
      return of(e.right());
    }

    @Override
    public CType opaque(Expr.Opaque e) {
      return UNKNOWN;
    }
  }
}
