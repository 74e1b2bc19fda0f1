// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.c.Constants.Folded;
import org.mmaproof.model.c.Layouts.Member;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Expr;

/**
 * The values of operators that look like calls, and of macros of the kernel that headers define in
 * ways that depend on the compiler.
 */
final class KnownCalls {
  private static final Set<String> BITS = Set.of("BIT", "_BITUL", "BIT_ULL", "_BITULL");
  private static final Set<String> MASKS = Set.of("GENMASK", "GENMASK_ULL");
  private static final Set<String> OFFSETS = Set.of("offsetof", "__builtin_offsetof");
  private static final Set<String> ALIGNMENTS =
      Set.of("__alignof__", "__alignof", "_alignof", "alignof", "_Alignof");
  private static final Set<String> EXTREMES = Set.of("min", "max", "min_t", "max_t", "MIN", "MAX");
  private static final Set<String> OTHERS =
      Set.of(
          "ARRAY_SIZE",
          "BITS_TO_LONGS",
          "__builtin_constant_p",
          "__builtin_expect",
          "__builtin_choose_expr",
          "__builtin_types_compatible_p",
          "likely",
          "unlikely");

  private final TypeReader types;
  private final Constants constants;

  KnownCalls(TypeReader types, Constants constants) {
    this.types = types;
    this.constants = constants;
  }

  boolean knows(String name) {
    return BITS.contains(name)
        || MASKS.contains(name)
        || OFFSETS.contains(name)
        || ALIGNMENTS.contains(name)
        || EXTREMES.contains(name)
        || OTHERS.contains(name);
  }

  /** The value of a name that means the same in every file. */
  Optional<Folded> name(String name) {
    return switch (name) {
      case "BITS_PER_LONG", "__BITS_PER_LONG" -> Optional.of(number(types.target().bits()));
      case "BITS_PER_LONG_LONG" -> Optional.of(number(64));
      case "BITS_PER_BYTE" -> Optional.of(number(8));
      case "true" -> Optional.of(number(1));
      case "false" -> Optional.of(number(0));
      case "NULL" -> Optional.of(new Folded(new Type.Pointer(Scalars.VOID), BigInteger.ZERO));
      default -> Optional.empty();
    };
  }

  private static Folded number(long value) {
    return new Folded(Scalars.INT, BigInteger.valueOf(value));
  }

  /** The value of a call of one that is {@link #knows known}. */
  Optional<Folded> call(String name, List<Expr> arguments, View view) {
    if (OFFSETS.contains(name)) {
      return arguments.size() == 2 ? offset(arguments, view) : Optional.empty();
    }
    if (ALIGNMENTS.contains(name)) {
      return arguments.size() == 1
          ? sized(types.layouts().alignOf(types.typeOf(arguments.get(0), view)))
          : Optional.empty();
    }
    if (name.equals("ARRAY_SIZE") && arguments.size() == 1) {
      return types.typeOf(arguments.get(0), view) instanceof Type.Array array
          ? sized(array.length())
          : Optional.empty();
    }
    if (EXTREMES.contains(name)) {
      return extreme(name, arguments, view);
    }
    Type size = Scalars.sizeType(types.target());
    Type unsigned = name.endsWith("ULL") ? new Type.Int(64, false) : size;
    if (BITS.contains(name) && arguments.size() == 1) {
      return fold(arguments.get(0), view).flatMap(n -> bit(n, (Type.Int) unsigned));
    }
    if (MASKS.contains(name) && arguments.size() == 2) {
      return fold(arguments.get(0), view)
          .flatMap(h -> fold(arguments.get(1), view).flatMap(l -> mask(h, l, (Type.Int) unsigned)));
    }
    return other(name, arguments, view);
  }

  private Optional<Folded> other(String name, List<Expr> arguments, View view) {
    return switch (name) {
      case "BITS_TO_LONGS" -> one(1, arguments, view).flatMap(this::longs);
      case "likely", "unlikely" ->
          one(1, arguments, view)
              .flatMap(v -> constants.converted(v, new Type.Bool()))
              .flatMap(v -> constants.converted(v, longType()));
      case "__builtin_expect" ->
          one(2, arguments, view).flatMap(v -> constants.converted(v, longType()));
      case "__builtin_choose_expr" ->
          one(3, arguments, view)
              .flatMap(c -> fold(arguments.get(c.value().signum() != 0 ? 1 : 2), view));
      default -> Optional.empty();
    };
  }

  /** The first of so many arguments. */
  private Optional<Folded> one(int count, List<Expr> arguments, View view) {
    return arguments.size() == count ? fold(arguments.get(0), view) : Optional.empty();
  }

  private Optional<Folded> longs(Folded bits) {
    long width = types.target().bits();
    return bits.value().signum() >= 0 && bits.value().bitLength() < 32
        ? Optional.of(constants.size((bits.value().longValueExact() + width - 1) / width))
        : Optional.empty();
  }

  private Type longType() {
    return new Type.Int(types.target().bits(), true);
  }

  private Optional<Folded> fold(Expr e, View view) {
    return constants.fold(e, view);
  }

  private Optional<Folded> sized(OptionalLong value) {
    return value.isPresent() ? Optional.of(constants.size(value.getAsLong())) : Optional.empty();
  }

  private static Optional<Folded> bit(Folded number, Type.Int type) {
    return Arithmetic.shifted("<<", BigInteger.ONE, number.value(), type)
        .map(v -> new Folded(type, v));
  }

  private static Optional<Folded> mask(Folded high, Folded low, Type.Int type) {
    int least = low.value().bitLength() < 16 ? low.value().intValueExact() : -1;
    int most = high.value().bitLength() < 16 ? high.value().intValueExact() : -1;
    if (least < 0 || most < least || most >= type.bits()) {
      return Optional.empty();
    }
    BigInteger ones = BigInteger.ONE.shiftLeft(most - least + 1).subtract(BigInteger.ONE);
    return Optional.of(new Folded(type, ones.shiftLeft(least)));
  }

  private Optional<Folded> extreme(String name, List<Expr> arguments, View view) {
    boolean typed = name.endsWith("_t");
    int first = typed ? 1 : 0;
    if (arguments.size() != first + 2) {
      return Optional.empty();
    }
    Optional<Folded> a = fold(arguments.get(first), view);
    Optional<Folded> b = fold(arguments.get(first + 1), view);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Type common =
        typed
            ? types.typeOf(arguments.get(0), view)
            : Scalars.common(a.get().type(), b.get().type());
    Optional<Folded> left = constants.converted(a.get(), common);
    Optional<Folded> right = constants.converted(b.get(), common);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean less = left.get().value().compareTo(right.get().value()) < 0;
    boolean smallest = name.startsWith("min") || name.equals("MIN");
    return less == smallest ? left : right;
  }

  private Optional<Folded> offset(List<Expr> arguments, View view) {
    Type type = types.typeOf(arguments.get(0), view);
    return place(type, arguments.get(1), view)
        .filter(place -> place.bits() % 8 == 0)
        .map(place -> constants.size(place.bits() / 8));
  }

  /** A part of a struct, and where it starts in it. */
  private record Part(Type type, long bits) {}

  private Optional<Part> place(Type type, Expr designator, View view) {
    if (designator instanceof Expr.Name name) {
      return member(new Part(type, 0), name.text());
    }
    if (designator instanceof Expr.Member member && !member.arrow()) {
      return place(type, member.object(), view).flatMap(part -> member(part, member.name()));
    }
    if (designator instanceof Expr.Index index) {
      return place(type, index.array(), view)
          .flatMap(part -> fold(index.index(), view).flatMap(i -> element(part, i)));
    }
    return Optional.empty();
  }

  private Optional<Part> member(Part of, String name) {
    if (!(of.type instanceof Type.Struct struct)) {
      return Optional.empty();
    }
    Optional<List<Member>> path = types.layouts().path(struct, name);
    long bits = of.bits;
    for (Member step : path.orElse(List.of())) {
      if (step.offset().isEmpty() || step.bits().isPresent()) {
        return Optional.empty();
      }
      bits += step.offset().getAsLong();
    }
    long offset = bits;
    return path.map(steps -> new Part(steps.get(steps.size() - 1).type(), offset));
  }

  private Optional<Part> element(Part of, Folded index) {
    if (!(of.type instanceof Type.Array array) || index.value().bitLength() > 31) {
      return Optional.empty();
    }
    OptionalLong size = types.layouts().sizeOf(array.of());
    return size.isPresent()
        ? Optional.of(
            new Part(array.of(), of.bits + index.value().longValueExact() * size.getAsLong() * 8))
        : Optional.empty();
  }
}
