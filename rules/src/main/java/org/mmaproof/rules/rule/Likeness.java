// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Value;

/**
 * Whether two values can be the same object: results of the same call with the same arguments count
 * as one, so that looking an object up twice gives one object.
 */
public final class Likeness {
  private Likeness() {}

  public static boolean alike(Value one, Value other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  /** Whether both lists hold the same, in order. */
  public static boolean alike(List<Value> one, List<Value> other) {
    return plain(one).equals(plain(other));
  }

  /** {@code value} without the numbers that tell apart calls. */
  public static Value plain(Value value) {
    if (value instanceof Value.Result result) {
      return new Value.Result(0, result.callee(), plain(result.arguments()));
    }
    if (value instanceof Value.Apply apply) {
      return new Value.Apply(apply.operator(), plain(apply.operands()));
    }
    if (value instanceof Value.Content content) {
      return new Value.Content(plain(content.place()));
    }
    return value instanceof Value.Address address ? new Value.Address(plain(address.of())) : value;
  }

  private static List<Value> plain(List<Value> values) {
    return values.stream().map(Likeness::plain).toList();
  }

  private static Place plain(Place place) {
    if (place instanceof Place.Field field) {
      return new Place.Field(plain(field.object()), field.name());
    }
    if (place instanceof Place.Element element) {
      return new Place.Element(plain(element.array()), plain(element.index()));
    }
    return place instanceof Place.Target target ? new Place.Target(plain(target.pointer())) : place;
  }

  /** Whether {@code part} is {@code whole} or stands somewhere inside it. */
  public static boolean mentions(Value whole, Value part) {
    if (alike(whole, part)) {
      return true;
    }
    if (whole instanceof Value.Apply apply) {
      return apply.operands().stream().anyMatch(operand -> mentions(operand, part));
    }
    if (whole instanceof Value.Result result) {
      return result.arguments().stream().anyMatch(argument -> mentions(argument, part));
    }
    if (whole instanceof Value.Content content) {
      return mentions(content.place(), part);
    }
    return whole instanceof Value.Address address && mentions(address.of(), part);
  }

  /** Whether part of {@code value} is something about which nothing is known. */
  public static boolean holdsUnknown(Value value) {
    if (value instanceof Value.Apply apply) {
      return apply.operands().stream().anyMatch(Likeness::holdsUnknown);
    }
    return value instanceof Value.Unknown
        || (value instanceof Value.Content content
            && content.place().root() instanceof Place.Target target
            && holdsUnknown(target.pointer()));
  }

  private static boolean mentions(Place place, Value part) {
    if (place instanceof Place.Field field) {
      return mentions(field.object(), part);
    }
    if (place instanceof Place.Element element) {
      return mentions(element.array(), part) || mentions(element.index(), part);
    }
    return place instanceof Place.Target target && mentions(target.pointer(), part);
  }
}
