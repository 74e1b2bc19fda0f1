// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Value;

/** What a function is given, as the places and values of its paths. */
public final class Parameters {
  private Parameters() {}

  /** What the parameters that point to a struct of one of those tags point to. */
  public static List<Place> pointing(Function function, Set<String> tags) {
    return function.type().parameters().stream()
        .filter(parameter -> !parameter.name().isEmpty())
        .filter(parameter -> pointsTo(parameter.type(), tags))
        .map(Parameters::target)
        .toList();
  }

  private static boolean pointsTo(CType type, Set<String> tags) {
    return type instanceof CType.Pointer pointer
        && pointer.to() instanceof CType.Tagged tagged
        && tags.contains(tagged.tag());
  }

  /** What {@code parameter} of the outermost function points to. */
  static Place target(CType.Parameter parameter) {
    return Place.at(value(parameter));
  }

  private static Value value(CType.Parameter parameter) {
    return new Value.Content(new Place.Local(0, parameter.name()));
  }

  /** The value that parameter {@code index} of the outermost function has at the beginning. */
  public static Optional<Value> value(Function function, int index) {
    return index < function.type().parameters().size()
        ? Optional.of(value(function.type().parameters().get(index)))
        : Optional.empty();
  }
}
