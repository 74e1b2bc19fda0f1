// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;

/** Arithmetic types by their words, and how they convert (C11 6.3.1). */
final class Scalars {
  static final Type INT = new Type.Int(32, true);
  static final Type VOID = new Type.Void();

  /** What the kernel compiles plain char as. */
  static final Type CHAR = new Type.Int(8, false);

  /** Typedefs that every kernel has, for text that does not come with them. */
  private static final Map<String, String> KERNEL =
      Map.ofEntries(
          Map.entry("u8", "unsigned char"),
          Map.entry("s8", "signed char"),
          Map.entry("u16", "unsigned short"),
          Map.entry("s16", "short"),
          Map.entry("u32", "unsigned int"),
          Map.entry("s32", "int"),
          Map.entry("u64", "unsigned long long"),
          Map.entry("s64", "long long"),
          Map.entry("__u8", "unsigned char"),
          Map.entry("__s8", "signed char"),
          Map.entry("__u16", "unsigned short"),
          Map.entry("__s16", "short"),
          Map.entry("__u32", "unsigned int"),
          Map.entry("__s32", "int"),
          Map.entry("__u64", "unsigned long long"),
          Map.entry("__s64", "long long"),
          Map.entry("uint8_t", "unsigned char"),
          Map.entry("int8_t", "signed char"),
          Map.entry("uint16_t", "unsigned short"),
          Map.entry("int16_t", "short"),
          Map.entry("uint32_t", "unsigned int"),
          Map.entry("int32_t", "int"),
          Map.entry("uint64_t", "unsigned long long"),
          Map.entry("int64_t", "long long"),
          Map.entry("size_t", "unsigned long"),
          Map.entry("ssize_t", "long"),
          Map.entry("ptrdiff_t", "long"),
          Map.entry("uintptr_t", "unsigned long"),
          Map.entry("intptr_t", "long"),
          Map.entry("loff_t", "long long"),
          Map.entry("pgoff_t", "unsigned long"),
          Map.entry("vm_flags_t", "unsigned long"),
          Map.entry("gfp_t", "unsigned int"),
          Map.entry("fmode_t", "unsigned int"),
          Map.entry("umode_t", "unsigned short"),
          Map.entry("dev_t", "unsigned int"),
          Map.entry("bool", "_Bool"),
          Map.entry("uint", "unsigned int"),
          Map.entry("ulong", "unsigned long"),
          Map.entry("ushort", "unsigned short"));

  private Scalars() {}

  static Type sizeType(Target target) {
    return new Type.Int(target.bits(), false);
  }

  /** What the kernel means by the name of a scalar typedef. */
  static Optional<Type> kernel(String name, Target target) {
    return Optional.ofNullable(KERNEL.get(name)).flatMap(words -> of(words, target));
  }

  /** The type that {@code words}, such as {@code unsigned long int}, name in any order. */
  static Optional<Type> of(String words, Target target) {
    List<String> list =
        Arrays.stream(words.trim().split("\\s+")).filter(word -> !Words.qualifier(word)).toList();
    long longs = list.stream().filter("long"::equals).count();
    boolean unsigned = list.contains("unsigned");
    boolean signed = list.contains("signed") || list.contains("__signed__");
    List<String> core =
        list.stream()
            .filter(w -> !List.of("unsigned", "signed", "__signed__", "long", "int").contains(w))
            .toList();
    if (core.size() > 1 || (core.isEmpty() && list.isEmpty())) {
      return Optional.empty();
    }
    return switch (core.isEmpty() ? "" : core.get(0)) {
      case "" -> Optional.of(new Type.Int(longs == 0 ? 32 : width(longs, target), !unsigned));
      case "void" -> Optional.of(VOID);
      case "char" -> Optional.of(new Type.Int(8, signed));
      case "short" -> Optional.of(new Type.Int(16, !unsigned));
      case "bool", "_Bool" -> Optional.of(new Type.Bool());
      case "__int128" -> Optional.of(new Type.Int(128, !unsigned));
      case "float" -> Optional.of(new Type.Real(32));
      case "double" -> Optional.of(new Type.Real(longs > 0 ? 128 : 64));
      default -> Optional.empty();
    };
  }

  private static int width(long longs, Target target) {
    return longs > 1 ? 64 : target.bits();
  }

  static boolean arithmetic(Type type) {
    return type instanceof Type.Bool || type instanceof Type.Int || type instanceof Type.Real;
  }

  static boolean integer(Type type) {
    return type instanceof Type.Bool || type instanceof Type.Int;
  }

  static Type promoted(Type type) {
    boolean small = type instanceof Type.Bool || (type instanceof Type.Int i && i.bits() < 32);
    return small ? INT : type;
  }

  /** The type of a bit-field as an operand; empty where compilers differ. */
  static Optional<Type> promoted(Type declared, int width) {
    if (width < 32) {
      return integer(declared) ? Optional.of(INT) : Optional.empty();
    }
    if (!(declared instanceof Type.Int i) || (width > 32 && width != i.bits())) {
      return Optional.empty();
    }
    return Optional.of(new Type.Int(width, i.signed()));
  }

  /** The usual arithmetic conversions; unknown when one of the two is not arithmetic. */
  static Type common(Type left, Type right) {
    if (left instanceof Type.Real a) {
      return right instanceof Type.Real b && b.bits() > a.bits()
          ? b
          : arithmetic(right) ? a : unknown();
    }
    if (right instanceof Type.Real) {
      return common(right, left);
    }
    if (promoted(left) instanceof Type.Int a && promoted(right) instanceof Type.Int b) {
      int bits = Math.max(a.bits(), b.bits());
      boolean unsigned = (a.bits() == bits && !a.signed()) || (b.bits() == bits && !b.signed());
      return new Type.Int(bits, !unsigned);
    }
    return unknown();
  }

  static Type unknown() {
    return new Type.Unknown("");
  }
}
