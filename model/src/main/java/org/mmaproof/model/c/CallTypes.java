// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Expr;

/**
 * The types of built-in functions, of operators that look like calls, and of macros of the kernel
 * whose bodies say less than everybody knows of them.
 */
final class CallTypes {
  private static final Set<String> INTS =
      Set.of(
          "__builtin_constant_p",
          "__builtin_types_compatible_p",
          "__builtin_popcount",
          "__builtin_clz",
          "__builtin_ctz",
          "__builtin_ffs",
          "__builtin_clzl",
          "__builtin_ctzl",
          "__builtin_ffsl",
          "__builtin_clzll",
          "__builtin_ctzll",
          "__builtin_memcmp",
          "__builtin_strcmp",
          "get_user",
          "put_user",
          "__get_user",
          "__put_user",
          "access_ok",
          "IS_ENABLED",
          "IS_BUILTIN",
          "IS_MODULE",
          "IS_REACHABLE");

  private static final Set<String> SIZES =
      Set.of(
          "offsetof",
          "__builtin_offsetof",
          "__alignof__",
          "__alignof",
          "_alignof",
          "alignof",
          "_Alignof",
          "sizeof_field",
          "ARRAY_SIZE",
          "BIT",
          "_BITUL",
          "GENMASK",
          "__builtin_object_size",
          "__builtin_dynamic_object_size",
          "__builtin_strlen");

  private static final Set<String> LONGS = Set.of("__builtin_expect", "likely", "unlikely");

  private static final Set<String> WIDE = Set.of("BIT_ULL", "_BITULL", "GENMASK_ULL");

  private static final Set<String> COMMON =
      Set.of("min", "max", "min3", "max3", "umin", "umax", "clamp", "MIN", "MAX");

  /** Macros whose value has the type that their first argument points to. */
  private static final Set<String> POINTED =
      Set.of("smp_load_acquire", "xchg", "cmpxchg", "xchg_relaxed", "cmpxchg_relaxed");

  private static final Set<String> TRUTHS =
      Set.of(
          "__builtin_add_overflow",
          "__builtin_sub_overflow",
          "__builtin_mul_overflow",
          "try_cmpxchg");

  private final TypeReader types;

  CallTypes(TypeReader types) {
    this.types = types;
  }

  /** The type of a call of {@code name}; empty where only its definition can tell. */
  Optional<Type> of(String name, List<Expr> arguments, View view) {
    if (name.equals(Generics.WORD)) {
      return Generics.chosen(arguments, e -> types.typeOf(e, view)).map(e -> types.typeOf(e, view));
    }
    if (INTS.contains(name)) {
      return Optional.of(Scalars.INT);
    }
    if (SIZES.contains(name)) {
      return Optional.of(Scalars.sizeType(types.target()));
    }
    if (LONGS.contains(name)) {
      return Optional.of(new Type.Int(types.target().bits(), true));
    }
    if (WIDE.contains(name)) {
      return Optional.of(new Type.Int(64, false));
    }
    if (TRUTHS.contains(name)) {
      return Optional.of(new Type.Bool());
    }
    return arguments.isEmpty() ? Optional.empty() : byArguments(name, arguments, view);
  }

  private Optional<Type> byArguments(String name, List<Expr> arguments, View view) {
    if (Types.points(name) && arguments.size() > 1) {
      return Optional.of(pointer(types.typeOf(arguments.get(1), view)));
    }
    if (POINTED.contains(name)) {
      Type pointer = TypeReader.decayed(types.typeOf(arguments.get(0), view));
      return Optional.of(pointer instanceof Type.Pointer p ? p.to() : Scalars.unknown());
    }
    if (Types.keeps(name)) {
      return Optional.of(TypeReader.decayed(types.typeOf(arguments.get(0), view)));
    }
    if (Types.names(name)) {
      int index = name.equals("va_arg") ? Math.min(1, arguments.size() - 1) : 0;
      return Optional.of(types.typeOf(arguments.get(index), view));
    }
    if (Types.allocates(name)) {
      return Optional.of(pointer(types.typeOf(arguments.get(0), view)));
    }
    if (COMMON.contains(name)) {
      return Optional.of(
          arguments.stream()
              .map(argument -> types.operandOf(argument, view))
              .reduce(CallTypes::common)
              .orElseGet(Scalars::unknown));
    }
    if (name.equals("__builtin_choose_expr") && arguments.size() == 3) {
      return types
          .constants()
          .fold(arguments.get(0), view)
          .map(c -> types.typeOf(arguments.get(c.value().signum() != 0 ? 1 : 2), view));
    }
    return Optional.empty();
  }

  private static Type common(Type a, Type b) {
    return a.equals(b) ? a : Scalars.common(a, b);
  }

  private static Type pointer(Type to) {
    return to instanceof Type.Unknown ? to : new Type.Pointer(to);
  }
}
