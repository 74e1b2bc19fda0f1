// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the branches taken so far say about values. */
public final class Facts {
  static final Facts NONE = new Facts(Bindings.none(), Bindings.none());

  /** Names of error numbers. */
  private static final Pattern ERROR = Pattern.compile("E[A-Z][A-Z0-9]+");

  private final Bindings<Value, Range> ranges;
  private final Bindings<Value, Value.Symbol> names;

  private Facts(Bindings<Value, Range> ranges, Bindings<Value, Value.Symbol> names) {
    this.ranges = ranges;
    this.names = names;
  }

  public boolean zero(Value value) {
    return range(value).inside(Range.only(0));
  }

  public boolean nonzero(Value value) {
    return !range(value).has(0);
  }

  public boolean negative(Value value) {
    return range(value).inside(Range.NEGATIVE);
  }

  /** Whether {@code value} is for certain neither 0 nor a negative error number. */
  public boolean neverResult(Value value) {
    return range(value).and(Range.between(-4095, 0)).empty();
  }

  /** Whether {@code value} is an error made a pointer. */
  public boolean error(Value value) {
    return isError(value);
  }

  /** Whether {@code pointer} is an error or null. */
  public boolean noObject(Value pointer) {
    return isError(pointer) || nonzero(new Value.Apply(Idiom.IS_ERROR_OR_NULL, List.of(pointer)));
  }

  /** These facts with {@code value} being true or not; empty when they say otherwise. */
  Optional<Facts> assume(Value value, boolean holds) {
    Optional<Facts> known = known(value, truthOf(holds)).flatMap(now -> now.alike(value, holds));
    if (known.isEmpty() || !(value instanceof Value.Apply apply)) {
      return known;
    }
    return apply.operands().size() == 1
        ? known.get().unary(apply.operator(), apply.operands().get(0), holds)
        : known.get().compare(apply.operator(), apply.operands(), holds);
  }

  private static Range truthOf(boolean holds) {
    return holds ? Range.NONZERO : Range.only(0);
  }

  /** What the same comparison, turned round or negated, is worth then. */
  private Optional<Facts> alike(Value value, boolean holds) {
    if (!(value instanceof Value.Apply apply)
        || opposite(apply.operator()).isEmpty()
        || apply.operands().stream().anyMatch(Value.Constant.class::isInstance)) {
      return Optional.of(this);
    }
    String same = apply.operator();
    String other = opposite(same);
    List<Value> sides = apply.operands();
    List<Value> turned = List.of(sides.get(1), sides.get(0));
    return known(new Value.Apply(other, sides), truthOf(!holds))
        .flatMap(now -> now.known(new Value.Apply(mirrored(same), turned), truthOf(holds)))
        .flatMap(now -> now.known(new Value.Apply(mirrored(other), turned), truthOf(!holds)));
  }

  private Optional<Facts> unary(String operator, Value operand, boolean holds) {
    return switch (operator) {
      case "!" -> assume(operand, !holds);
      case "-", "+" -> assume(operand, holds);
      case Idiom.IS_ERROR -> holds ? known(operand, Range.NONZERO) : Optional.of(this);
      case Idiom.IS_ERROR_OR_NULL -> holds ? Optional.of(this) : usable(operand);
      case Idiom.POINTER_ERROR_OR_ZERO ->
          assume(new Value.Apply(Idiom.IS_ERROR, List.of(operand)), holds);
      default -> Optional.of(this);
    };
  }

  private Optional<Facts> usable(Value pointer) {
    return known(pointer, Range.NONZERO)
        .flatMap(facts -> facts.assume(new Value.Apply(Idiom.IS_ERROR, List.of(pointer)), false));
  }

  private Optional<Facts> compare(String operator, List<Value> operands, boolean holds) {
    Value left = operands.get(0);
    Value right = operands.get(1);
    String relation = holds ? operator : opposite(operator);
    if (relation.equals("==") && right instanceof Value.Symbol symbol) {
      return named(left, symbol);
    }
    return bound(left, relation, range(right))
        .flatMap(facts -> facts.bound(right, mirrored(relation), facts.range(left)));
  }

  /** {@code value} is what {@code symbol} names; names that differ count as different values. */
  private Optional<Facts> named(Value value, Value.Symbol symbol) {
    if (!names.of(value).orElse(symbol).equals(symbol)) {
      return Optional.empty();
    }
    return new Facts(ranges, names.with(value, symbol)).known(value, range(symbol));
  }

  /** {@code value relation x} for some x of {@code other}. */
  private Optional<Facts> bound(Value value, String relation, Range other) {
    return switch (relation) {
      case "==" -> known(value, other);
      case "!=" ->
          other.low() == other.high()
              ? known(value, Range.ANY.without(other.low()))
              : Optional.of(this);
      case "<" ->
          other.high() == Long.MIN_VALUE
              ? Optional.empty()
              : known(value, Range.between(Long.MIN_VALUE, other.high() - 1));
      case "<=" -> known(value, Range.between(Long.MIN_VALUE, other.high()));
      case ">" ->
          other.low() == Long.MAX_VALUE
              ? Optional.empty()
              : known(value, Range.between(other.low() + 1, Long.MAX_VALUE));
      case ">=" -> known(value, Range.between(other.low(), Long.MAX_VALUE));
      default -> Optional.of(this);
    };
  }

  private static String opposite(String operator) {
    return switch (operator) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> ">=";
      case ">=" -> "<";
      case ">" -> "<=";
      case "<=" -> ">";
      default -> "";
    };
  }

  private static String mirrored(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=" -> ">=";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  private Optional<Facts> known(Value value, Range range) {
    Range now = range(value).and(range);
    if (now.empty()) {
      return Optional.empty();
    }
    if (value instanceof Value.Constant) {
      return Optional.of(this);
    }
    return Optional.of(new Facts(ranges.with(value, now), names));
  }

  Range range(Value value) {
    return ranges.of(value).orElse(Range.ANY).and(shape(value));
  }

  /** What the form of a value says. */
  private Range shape(Value value) {
    if (value instanceof Value.Constant number) {
      return Range.only(number.value());
    }
    if (value instanceof Value.Symbol symbol) {
      return ERROR.matcher(symbol.name()).matches() ? Range.ERROR_NAME : Range.ANY;
    }
    if (value instanceof Value.Address || value instanceof Value.Text) {
      return Range.POSITIVE;
    }
    return value instanceof Value.Apply apply ? shape(apply) : Range.ANY;
  }

  private Range shape(Value.Apply apply) {
    Value first = apply.operands().get(0);
    if (apply.operands().size() == 1) {
      return unaryShape(apply.operator(), first);
    }
    Range left = range(first);
    Range right = range(apply.operands().get(1));
    return switch (apply.operator()) {
      case "==", "!=" -> equality(apply, left, right);
      case "<" -> truth(left.high() < right.low(), left.low() >= right.high());
      case "<=" -> truth(left.high() <= right.low(), left.low() > right.high());
      case ">" -> truth(left.low() > right.high(), left.high() <= right.low());
      case ">=" -> truth(left.low() >= right.high(), left.high() < right.low());
      case "+" -> right.low() == right.high() ? left.plus(right.low()) : Range.ANY;
      case "-" ->
          right.low() == right.high() && right.low() != Long.MIN_VALUE
              ? left.plus(-right.low())
              : Range.ANY;
      case "&" ->
          right.low() == right.high() && right.low() >= 0
              ? Range.between(0, right.low())
              : Range.ANY;
      default -> Range.ANY;
    };
  }

  private Range unaryShape(String operator, Value operand) {
    Range range = range(operand);
    return switch (operator) {
      case "-" -> range.negated();
      case "+" -> range;
      case "!" -> truth(range.inside(Range.only(0)), !range.has(0));
      case Idiom.ERROR_POINTER -> range.has(0) ? Range.ANY : Range.NONZERO;
      case Idiom.IS_ERROR -> truth(erroneous(operand), certainlyFine(operand, range));
      case Idiom.IS_ERROR_OR_NULL ->
          truth(
              erroneous(operand) || range.inside(Range.only(0)),
              certainlyFine(operand, range) && !range.has(0));
      case Idiom.POINTER_ERROR -> isError(operand) ? Range.ERROR : Range.ANY;
      case Idiom.POINTER_ERROR_OR_ZERO ->
          isError(operand)
              ? Range.ERROR
              : isFine(operand) ? Range.only(0) : Range.between(-4095, 0);
      default -> Range.ANY;
    };
  }

  private boolean erroneous(Value pointer) {
    return pointer instanceof Value.Apply apply
        && apply.operator().equals(Idiom.ERROR_POINTER)
        && negative(apply.operands().get(0));
  }

  private static boolean certainlyFine(Value pointer, Range range) {
    return pointer instanceof Value.Address || range.inside(Range.only(0));
  }

  private boolean isError(Value pointer) {
    return nonzero(new Value.Apply(Idiom.IS_ERROR, List.of(pointer)));
  }

  private boolean isFine(Value pointer) {
    return zero(new Value.Apply(Idiom.IS_ERROR, List.of(pointer)));
  }

  private static Range equality(Value.Apply apply, Range left, Range right) {
    boolean same =
        apply.operands().get(0).equals(apply.operands().get(1))
            || (left.low() == left.high() && left.equals(right));
    boolean apart = left.and(right).empty();
    return apply.operator().equals("==") ? truth(same, apart) : truth(apart, same);
  }

  private static Range truth(boolean certain, boolean impossible) {
    return certain ? Range.only(1) : impossible ? Range.only(0) : Range.TRUTH;
  }
}
