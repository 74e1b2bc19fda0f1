// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Set;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * Something that a path has taken and not given back.
 *
 * @param kind what is taken, as the kernel's model names it; {@link #STEPPED} for an integer that
 *     the driver counts up itself
 * @param objects the values that stand for it: what it was taken on, and what taking it gave
 * @param by the step that took it
 * @param index which step of the path that is
 */
public record Holding(String kind, List<Value> objects, Step by, int index) {
  /** Kind of a plain integer. */
  public static final String STEPPED = "integer";

  /** Kind of an atomic counter, in the kernel's model. */
  static final String COUNTER = "counter";

  /** Kinds of numbers that are handed out: taking one is a reservation. */
  private static final Set<String> NUMBERS = Set.of("ida");

  public Holding {
    objects = List.copyOf(objects);
  }

  /** Whether it is a number that goes up and down, and not a reference by its type. */
  public boolean counter() {
    return kind.equals(STEPPED) || kind.equals(COUNTER);
  }

  /** Whether it is a number that was reserved, and not a hold on something. */
  public boolean reservation() {
    return reserves(kind);
  }

  /** Whether taking {@code kind} reserves a number. */
  static boolean reserves(String kind) {
    return NUMBERS.contains(kind);
  }

  /** Whether {@code value} stands for it. */
  public boolean is(Value value) {
    return objects.stream().anyMatch(object -> Likeness.alike(object, value));
  }

  /** Whether a function that is given {@code pointer} has the object in hand. */
  boolean reachedBy(Value pointer) {
    return is(pointer) || objects.stream().anyMatch(object -> inside(object, pointer));
  }

  /** Whether a function that is given {@code pointer} may come to the object from there. */
  boolean mayBeAt(Value pointer) {
    return reachedBy(pointer)
        || (pointer instanceof Value.Content || pointer instanceof Value.Result)
            && objects.stream().anyMatch(object -> Likeness.mentions(object, pointer));
  }

  private static boolean inside(Value object, Value pointer) {
    Value root = Likeness.plain(pointer);
    return Likeness.plain(object) instanceof Value.Address address
        && address.of().root() instanceof Place.Target target
        && target.pointer().equals(root);
  }

  /** The name of the member or variable that a counter is, empty if it has none. */
  public String variable() {
    for (Value object : objects) {
      if (object instanceof Value.Address address) {
        if (address.of() instanceof Place.Field field) {
          return field.name();
        }
        if (address.of() instanceof Place.Global global) {
          return global.name();
        }
      }
    }
    return "";
  }
}
