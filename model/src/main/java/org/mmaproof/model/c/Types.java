// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/**
 * The types of expressions. What is not known is {@link CType.Unknown}: never a guess. Where
 * conditionals choose between declarations of different types, the type is unknown too.
 */
public final class Types {
  private static final CType UNKNOWN = new CType.Unknown("");
  private static final CType INT = new CType.Scalar("int");
  private static final CType VOID = new CType.Scalar("void");
  private static final CType SIZE = new CType.Scalar("unsigned long");

  /** Names in names (aliases, typeof, macros) are followed this far. */
  private static final int DEEPEST = 40;

  /** Macros whose value points to their type argument. */
  private static final Set<String> ENTRY =
      Set.of(
          "container_of",
          "container_of_const",
          "list_entry",
          "list_entry_rcu",
          "list_first_entry",
          "list_last_entry",
          "list_first_entry_or_null",
          "list_last_entry_or_null",
          "list_first_or_null_rcu",
          "hlist_entry",
          "hlist_entry_safe",
          "rb_entry",
          "rb_entry_safe",
          "llist_entry");

  /** Macros whose value has the type of their first argument. */
  private static final Set<String> SAME =
      Set.of(
          "READ_ONCE",
          "rcu_dereference",
          "rcu_dereference_check",
          "rcu_dereference_protected",
          "rcu_dereference_raw",
          "rcu_access_pointer",
          "list_next_entry",
          "list_prev_entry",
          "smp_load_acquire",
          "array_index_nospec",
          "no_free_ptr");

  /** Macros whose value has the type that is their first argument. */
  private static final Set<String> TYPED = Set.of("min_t", "max_t", "clamp_t", "va_arg");

  private static final Pattern ALLOCATES = Pattern.compile("k[vmz]*alloc_(obj|objs|flex)");

  private final Names names;
  private final Function<Macro, Expr> bodies;

  /** Types by declarations alone: what only a macro's body says stays unknown. */
  public Types(Names names) {
    this(names, macro -> new Expr.Opaque(macro.at(), "macro"));
  }

  /**
   * Types by declarations and macros.
   *
   * @param bodies reads the body of a macro as an expression
   */
  public Types(Names names, Function<Macro, Expr> bodies) {
    this.names = names;
    this.bodies = bodies;
  }

  Names names() {
    return names;
  }

  /** The type of {@code e}, which stands where the names of {@code scope} can be seen. */
  public CType typeOf(Expr e, Scope scope) {
    return new Reader(scope, 0).of(e);
  }

  /** The struct or union that {@code type} is, or that it points to at whatever depth. */
  public Optional<CType.Tagged> structOf(CType type, String from) {
    return new Reader(Scope.EMPTY, 0).struct(type, from);
  }

  /** The definition of the struct or union that {@code type} is or points to. */
  public Optional<CType.Composite> compositeOf(CType type, String from) {
    return new Reader(Scope.EMPTY, 0).composite(type, from);
  }

  /** The type of member {@code name} of {@code type}, which may be a pointer. */
  public CType memberOf(CType type, String name, String from) {
    return new Reader(Scope.EMPTY, 0).member(type, name, from);
  }

  private static CType agreed(Stream<CType> types) {
    List<CType> distinct = types.distinct().limit(2).toList();
    return distinct.size() == 1 ? distinct.get(0) : UNKNOWN;
  }

  /** Whether a macro's value points to its second argument, a type. */
  static boolean points(String macro) {
    return ENTRY.contains(macro);
  }

  /** Whether a macro's value has the type of its first argument. */
  static boolean keeps(String macro) {
    return SAME.contains(macro);
  }

  /** Whether a macro's value has the type that an argument of it is. */
  static boolean names(String macro) {
    return TYPED.contains(macro);
  }

  /** {@code kzalloc_obj(T)} and its family: a pointer to one T, or to the first of many. */
  static boolean allocates(String macro) {
    return ALLOCATES.matcher(macro).matches();
  }

  /** One question and how deep the names in it have led. */
  private final class Reader implements Expr.Cases<CType> {
    private final Scope scope;
    private final int depth;

    Reader(Scope scope, int depth) {
      this.scope = scope;
      this.depth = depth;
    }

    CType of(Expr e) {
      return e.match(this);
    }

    /** {@code type} with aliases and {@code typeof} at its top followed. */
    CType plain(CType type, String from) {
      if (depth > DEEPEST) {
        return UNKNOWN;
      }
      Reader deeper = new Reader(scope, depth + 1);
      if (type instanceof CType.Alias alias) {
        return names.alias(alias.name(), from).map(t -> deeper.plain(t, from)).orElse(type);
      }
      if (type instanceof CType.Of typeof) {
        return deeper.plain(deeper.of(typeof.expression()), from);
      }
      return type;
    }

    private CType pointee(CType type, String from) {
      CType plain = plain(type, from);
      if (plain instanceof CType.Pointer pointer) {
        return pointer.to();
      }
      if (plain instanceof CType.Array array) {
        return array.of();
      }
      return plain instanceof CType.Function ? plain : UNKNOWN;
    }

    private CType bare(CType type, String from) {
      CType plain = plain(type, from);
      for (int i = 0; i < DEEPEST; i++) {
        if (!(plain instanceof CType.Pointer) && !(plain instanceof CType.Array)) {
          return plain;
        }
        plain = plain(pointee(plain, from), from);
      }
      return UNKNOWN;
    }

    Optional<CType.Tagged> struct(CType type, String from) {
      CType bare = bare(type, from);
      if (bare instanceof CType.Inline inline && !inline.composite().tag().isEmpty()) {
        return Optional.of(new CType.Tagged(inline.composite().kind(), inline.composite().tag()));
      }
      return bare instanceof CType.Tagged tagged && tagged.kind() != CType.Tag.ENUM
          ? Optional.of(tagged)
          : Optional.empty();
    }

    Optional<CType.Composite> composite(CType type, String from) {
      CType bare = bare(type, from);
      if (bare instanceof CType.Inline inline) {
        return Optional.of(inline.composite());
      }
      return struct(bare, from).flatMap(t -> names.composite(t.kind(), t.tag(), from));
    }

    CType member(CType type, String name, String from) {
      return composite(type, from).map(c -> agreed(members(c, name, from, 0))).orElse(UNKNOWN);
    }

    /** The types of the members of that name, through members without one. */
    private Stream<CType> members(CType.Composite composite, String name, String from, int level) {
      return composite.fields().stream()
          .flatMap(
              field -> {
                if (field.name().equals(name)) {
                  return Stream.of(field.type());
                }
                return field.name().isEmpty() && level < DEEPEST
                    ? composite(field.type(), from).stream()
                        .flatMap(inner -> members(inner, name, from, level + 1))
                    : Stream.empty();
              });
    }

    @Override
    public CType name(Expr.Name e) {
      Optional<CType> local = scope.type(e.text(), e.at());
      if (local.isPresent()) {
        return written(local.get());
      }
      String from = e.at().file();
      if (e.text().equals("NULL")) {
        return new CType.Pointer(VOID);
      }
      List<Variable> variables = names.variables(e.text(), from);
      if (!variables.isEmpty()) {
        return agreed(variables.stream().map(variable -> written(variable.type())));
      }
      Optional<CType.Function> signature = names.signature(e.text(), from);
      return signature.isPresent() ? signature.get() : macro(e.text(), false, List.of(), from);
    }

    /** {@code type}, and if it is the type of an expression, that one. */
    private CType written(CType type) {
      return type instanceof CType.Of typeof && depth < DEEPEST
          ? new Reader(scope, depth + 1).of(typeof.expression())
          : type;
    }

    /** What the definitions of a macro agree on. */
    private CType macro(String name, boolean called, List<Expr> arguments, String from) {
      if (depth > DEEPEST) {
        return UNKNOWN;
      }
      List<CType> types =
          names.macros(name, from).stream()
              .filter(macro -> macro.functionLike() == called)
              .map(macro -> expanded(macro, arguments))
              .toList();
      return types.isEmpty() ? UNKNOWN : agreed(types.stream());
    }

    private CType expanded(Macro macro, List<Expr> arguments) {
      Scope inner = Scope.EMPTY;
      for (int i = 0; i < Math.min(arguments.size(), macro.parameters().size()); i++) {
        inner = inner.and(macro.parameters().get(i), of(arguments.get(i)));
      }
      return new Reader(inner, depth + 4).of(bodies.apply(macro));
    }

    @Override
    public CType number(Expr.Number e) {
      String text = e.text().toLowerCase(Locale.ROOT);
      if (text.endsWith("'")) {
        return INT;
      }
      boolean hex = text.startsWith("0x");
      if (!hex && (text.contains(".") || text.contains("e"))) {
        return new CType.Scalar("double");
      }
      String digits = text.replaceAll("[ul]+$", "");
      String suffix = text.substring(digits.length());
      String sign = suffix.contains("u") ? "unsigned " : "";
      String size = suffix.contains("ll") ? "long long" : suffix.contains("l") ? "long" : "int";
      // Without a suffix a large value decides its type by the widths of the machine: left open.
      boolean small = digits.length() <= 9;
      return suffix.isEmpty() && !small ? UNKNOWN : new CType.Scalar(sign + size);
    }

    @Override
    public CType text(Expr.Text e) {
      return new CType.Pointer(new CType.Scalar("char"));
    }

    @Override
    public CType call(Expr.Call e) {
      String from = e.at().file();
      if (!(e.callee() instanceof Expr.Name callee)) {
        return returned(of(e.callee()), from);
      }
      List<Expr> arguments = e.arguments();
      String name = callee.text();
      Optional<CType> local = scope.type(name, callee.at());
      if (local.isPresent()) {
        return returned(local.get(), from);
      }
      if (ENTRY.contains(name)) {
        return typeArgument(arguments, 1).map(t -> (CType) new CType.Pointer(t)).orElse(UNKNOWN);
      }
      if (SAME.contains(name) && !arguments.isEmpty()) {
        return of(arguments.get(0));
      }
      if (TYPED.contains(name)) {
        return typeArgument(arguments, name.equals("va_arg") ? 1 : 0).orElse(UNKNOWN);
      }
      if (allocates(name) && !arguments.isEmpty()) {
        return pointerTo(of(arguments.get(0)));
      }
      return names
          .signature(name, from)
          .map(CType.Function::returns)
          .orElseGet(() -> macro(name, true, arguments, from));
    }

    private CType pointerTo(CType type) {
      return type instanceof CType.Unknown ? UNKNOWN : new CType.Pointer(type);
    }

    private Optional<CType> typeArgument(List<Expr> arguments, int index) {
      if (index >= arguments.size()) {
        return Optional.empty();
      }
      Expr argument = arguments.get(index);
      if (argument instanceof Expr.TypeName type) {
        return Optional.of(type.type());
      }
      return argument instanceof Expr.Name name
          ? names.alias(name.text(), name.at().file()).map(t -> new CType.Alias(name.text()))
          : Optional.empty();
    }

    private CType returned(CType callee, String from) {
      return bare(callee, from) instanceof CType.Function function ? function.returns() : UNKNOWN;
    }

    @Override
    public CType member(Expr.Member e) {
      String from = e.at().file();
      CType object = of(e.object());
      CType whole = e.arrow() ? pointee(object, from) : object;
      CType plain = plain(whole, from);
      boolean composite = plain instanceof CType.Tagged || plain instanceof CType.Inline;
      return composite ? member(plain, e.name(), from) : UNKNOWN;
    }

    @Override
    public CType index(Expr.Index e) {
      return pointee(of(e.array()), e.at().file());
    }

    @Override
    public CType unary(Expr.Unary e) {
      return switch (e.operator()) {
        case "*" -> pointee(of(e.operand()), e.at().file());
        case "&" -> pointerTo(of(e.operand()));
        case "&&" -> new CType.Pointer(VOID);
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
      String from = e.at().file();
      return switch (e.operator()) {
        case "==", "!=", "<", ">", "<=", ">=", "&&", "||" -> INT;
        case "<<", ">>" -> of(e.left());
        default -> arithmetic(e, decayed(of(e.left()), from), decayed(of(e.right()), from), from);
      };
    }

    private CType decayed(CType type, String from) {
      return plain(type, from) instanceof CType.Array array ? new CType.Pointer(array.of()) : type;
    }

    private CType arithmetic(Expr.Binary e, CType left, CType right, String from) {
      boolean leftPointer = plain(left, from) instanceof CType.Pointer;
      boolean rightPointer = plain(right, from) instanceof CType.Pointer;
      if (leftPointer && rightPointer) {
        return e.operator().equals("-") ? new CType.Scalar("long") : UNKNOWN;
      }
      if (leftPointer || rightPointer) {
        return leftPointer ? left : right;
      }
      if (left.equals(right) || (e.right() instanceof Expr.Number && right.equals(INT))) {
        return left;
      }
      return e.left() instanceof Expr.Number && left.equals(INT) ? right : UNKNOWN;
    }

    @Override
    public CType assign(Expr.Assign e) {
      return of(e.target());
    }

    @Override
    public CType conditional(Expr.Conditional e) {
      CType then = of(e.then().orElse(e.condition()));
      CType otherwise = of(e.otherwise());
      if (then.equals(otherwise)) {
        return then;
      }
      if (nothing(e.otherwise())) {
        return then;
      }
      return e.then().filter(this::nothing).isPresent() ? otherwise : UNKNOWN;
    }

    private boolean nothing(Expr e) {
      return (e instanceof Expr.Name name && name.text().equals("NULL"))
          || (e instanceof Expr.Number number && number.text().equals("0"));
    }

    @Override
    public CType cast(Expr.Cast e) {
      return written(e.type());
    }

    @Override
    public CType sizeOf(Expr.SizeOf e) {
      return SIZE;
    }

    @Override
    public CType typeName(Expr.TypeName e) {
      return written(e.type());
    }

    @Override
    public CType compound(Expr.Compound e) {
      return written(e.type());
    }

    @Override
    public CType initList(Expr.InitList e) {
      return UNKNOWN;
    }

    @Override
    public CType statementExpr(Expr.StatementExpr e) {
      List<Stmt> statements = e.block().statements();
      Stmt last = statements.isEmpty() ? e.block() : statements.get(statements.size() - 1);
      return last instanceof Stmt.Evaluate evaluate ? of(evaluate.expression()) : VOID;
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
