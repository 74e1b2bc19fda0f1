// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.flow.Graph.Assumption;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Typedef;

/**
 * Types with their names resolved, for one {@link Target}. Not safe for several threads.
 *
 * <p>{@code from} is always the path of the file that uses the names. Of the definitions that
 * conditionals choose from, those count that the target does not rule out; where they differ, the
 * type is unknown and that is an assumption.
 */
public final class TypeReader {
  private final Names names;
  private final Target target;
  private final Facts facts;
  private final MacroUses macros;
  private final Composites composites;
  private final EnumTypes enums;
  private final ExprTypes expressions;
  private final Layouts layouts;
  private final Constants constants;
  private final Map<Named, Type> aliases = new HashMap<>();
  private final Set<Assumption> assumptions = new LinkedHashSet<>();

  /** A name and the file that uses it. */
  private record Named(String name, String from) {}

  public TypeReader(Names names, Target target) {
    this.names = names;
    this.target = target;
    this.facts = new Facts(target);
    this.macros = new MacroUses(names, facts);
    this.composites = new Composites(names);
    this.expressions = new ExprTypes(this);
    this.layouts = new Layouts(this);
    this.constants = new Constants(this);
    this.enums = new EnumTypes(this);
  }

  /** What a written type means; {@link Type.Unknown} where that cannot be found. */
  public Type type(CType written, String from, Locals locals) {
    return type(written, start(from, locals));
  }

  /**
   * The type of an expression as C11 has it, arrays and functions not yet turned into pointers, a
   * bit-field with its declared type; {@link Type.Unknown} where it is not known.
   */
  public Type typeOf(Expr e, String from, Locals locals) {
    return typeOf(e, start(from, locals));
  }

  /** The same as an operand: promoted, a bit-field by its width, an array as a pointer. */
  public Type operand(Expr e, String from, Locals locals) {
    return expressions.operand(e, start(from, locals));
  }

  /** After the integer promotions; what is no integer stays as it is. */
  public static Type promoted(Type type) {
    return Scalars.promoted(type);
  }

  /** After the usual arithmetic conversions; unknown when one of the two is not arithmetic. */
  public static Type common(Type left, Type right, Target target) {
    return Scalars.common(left, right);
  }

  public Layouts layouts() {
    return layouts;
  }

  public Constants constants() {
    return constants;
  }

  public Target target() {
    return target;
  }

  /** What had to be assumed for the answers given so far, in the order it was met. */
  public List<Assumption> assumptions() {
    return List.copyOf(assumptions);
  }

  /** The beginning of a question. */
  View start(String from, Locals locals) {
    composites.asked(from);
    return View.of(from, locals);
  }

  Names names() {
    return names;
  }

  Facts facts() {
    return facts;
  }

  MacroUses macros() {
    return macros;
  }

  Composites composites() {
    return composites;
  }

  EnumTypes enums() {
    return enums;
  }

  void assume(Assumption.Kind kind, String text) {
    assumptions.add(new Assumption(kind, text));
  }

  Type operandOf(Expr e, View view) {
    return expressions.operand(e, view);
  }

  Type typeOf(Expr e, View view) {
    return expressions.of(e, view);
  }

  Type type(CType written, View view) {
    if (view.tooDeep()) {
      return new Type.Unknown("nested too deeply");
    }
    View deeper = view.deeper();
    if (written instanceof CType.Scalar scalar) {
      return Scalars.of(scalar.words(), target).orElseGet(() -> new Type.Unknown(scalar.words()));
    }
    if (written instanceof CType.Pointer pointer) {
      return new Type.Pointer(type(pointer.to(), deeper));
    }
    if (written instanceof CType.Array array) {
      return new Type.Array(type(array.of(), deeper), length(array.size(), deeper));
    }
    if (written instanceof CType.Function function) {
      return signature(function, deeper);
    }
    if (written instanceof CType.Tagged tagged) {
      return tagged.kind() == CType.Tag.ENUM
          ? enums.tagged(tagged.tag(), deeper)
          : struct(tagged, deeper);
    }
    if (written instanceof CType.Inline inline) {
      return composites.known(inline.composite(), view.from());
    }
    if (written instanceof CType.Listed listed) {
      return enums.of(listed.enumeration(), deeper);
    }
    if (written instanceof CType.Alias alias) {
      return alias(alias.name(), deeper);
    }
    if (written instanceof CType.Of of) {
      return typeOf(of.expression(), deeper);
    }
    return new Type.Unknown(written instanceof CType.Unknown unknown ? unknown.text() : "");
  }

  private OptionalLong length(String size, View view) {
    if (size.isBlank()) {
      return OptionalLong.empty();
    }
    return constants
        .fold(macros.expression(size), view.over(size))
        .filter(length -> length.value().signum() >= 0 && length.value().bitLength() < 48)
        .map(length -> OptionalLong.of(length.value().longValueExact()))
        .orElse(OptionalLong.empty());
  }

  Type.Signature signature(CType.Function function, View view) {
    List<Type> parameters =
        function.parameters().stream()
            .map(parameter -> decayed(type(parameter.type(), view)))
            .toList();
    return new Type.Signature(type(function.returns(), view), parameters, function.variadic());
  }

  /** An array as a pointer to its first element, a function as a pointer to it. */
  static Type decayed(Type type) {
    if (type instanceof Type.Array array) {
      return new Type.Pointer(array.of());
    }
    return type instanceof Type.Signature ? new Type.Pointer(type) : type;
  }

  private Type struct(CType.Tagged tagged, View view) {
    List<CType.Composite> found = composites.named(tagged.kind(), tagged.tag(), view.from());
    if (found.isEmpty()) {
      return new Type.Struct(tagged.kind(), tagged.tag(), new Span(view.from(), 0, 0, 1));
    }
    List<CType.Composite> possible =
        found.size() == 1
            ? found
            : found.stream().filter(c -> facts.possible(composites.guards(c))).toList();
    if (possible.size() > 1) {
      assume(Assumption.Kind.CONFIG, "the first of several definitions of " + tagged.tag());
    }
    CType.Composite first = possible.isEmpty() ? found.get(0) : possible.get(0);
    return composites.known(first, first.at().file());
  }

  /** What a typedef name, or a macro in the place of one, stands for. */
  Type alias(String name, View view) {
    Named key = new Named(name, view.from());
    Type known = aliases.get(key);
    if (known == null) {
      known = readAlias(name, view);
      // Met again inside itself it was cut short.
      if (!view.tooDeep()) {
        aliases.put(key, known);
      }
    }
    return known;
  }

  private Type readAlias(String name, View view) {
    if (Words.scalar(name)) {
      return Scalars.of(name, target).orElseGet(() -> new Type.Unknown(name));
    }
    List<Typedef> found =
        names.typedefs(name, view.from()).stream()
            .filter(typedef -> facts.possible(typedef.guards()))
            .toList();
    List<Type> types = found.stream().map(t -> type(t.type(), at(t, view))).distinct().toList();
    boolean foreign = types.stream().anyMatch(Type.Unknown.class::isInstance);
    if (foreign && Scalars.kernel(name, target).isPresent()) {
      // A library that wants to be independent of the kernel has its own words for the same.
      return Scalars.kernel(name, target).get();
    }
    if (types.size() == 1) {
      found.stream().map(t -> t.at().file()).forEach(file -> architecture(name, file, view));
      return types.get(0);
    }
    if (types.size() > 1) {
      assume(Assumption.Kind.WIDTH, name + " depends on the configuration");
      return new Type.Unknown(name);
    }
    Optional<Type> macro = macroType(name, view);
    if (macro.isPresent()) {
      return macro.get();
    }
    Optional<Type> kernel = Scalars.kernel(name, target);
    kernel.ifPresent(
        type -> assume(Assumption.Kind.WIDTH, name + " is taken to be what kernels have it as"));
    return kernel.orElseGet(() -> new Type.Unknown(name));
  }

  /** Code of no architecture means the one that it is built for. */
  private void architecture(String name, String file, View view) {
    if (file.startsWith("arch/") && !view.from().startsWith("arch/")) {
      assume(Assumption.Kind.CONFIG, name + " is the one of " + file);
    }
  }

  private static View at(Typedef typedef, View view) {
    String file = typedef.at().file();
    return file.isEmpty() ? view : view.in(file);
  }

  private Optional<Type> macroType(String name, View view) {
    List<Type> types =
        names.macros(name, view.from()).stream()
            .filter(macro -> !macro.functionLike() && facts.possible(macro.guards()))
            .map(macro -> macro.body().strip())
            .filter(body -> !body.isEmpty() && !body.equals(name) && body.length() < 200)
            .map(body -> macros.expression("sizeof(" + body + ")"))
            .map(e -> e instanceof Expr.SizeOf size ? size.operand() : e)
            .filter(e -> e instanceof Expr.TypeName || e instanceof Expr.Name)
            .map(
                e ->
                    e instanceof Expr.TypeName type
                        ? type(type.type(), view)
                        : alias(((Expr.Name) e).text(), view.deeper()))
            .distinct()
            .toList();
    return types.size() == 1 && !(types.get(0) instanceof Type.Unknown)
        ? Optional.of(types.get(0))
        : Optional.empty();
  }

  /** Whether {@code name} is surely a typedef and nothing that has a value. */
  boolean isTypeName(String name, View view) {
    return view.locals().type(name).isEmpty()
        && (Words.scalar(name)
            || !names.typedefs(name, view.from()).isEmpty()
            || Scalars.kernel(name, target).isPresent());
  }
}
