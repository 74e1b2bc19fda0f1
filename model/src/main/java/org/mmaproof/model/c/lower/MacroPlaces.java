// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;

/** Macros that stand for places. */
final class MacroPlaces {
  private final Reading reading;
  private final Alternatives alternatives;

  MacroPlaces(Reading reading, Alternatives alternatives) {
    this.reading = reading;
    this.alternatives = alternatives;
  }

  /** The place that {@code use} means; empty where it is no macro or stands for no place. */
  Optional<Place> of(Expr use) {
    List<Alternatives.Alternative> found = alternatives.of(use);
    if (found.size() != 1) {
      return oneOf(found, use);
    }
    return alternatives.tree(found.get(0).macro(), use).flatMap(reading.places()::of);
  }

  /** The place that a pointer leads to which each definition sets to its own place. */
  private Optional<Place> oneOf(List<Alternatives.Alternative> found, Expr use) {
    boolean places =
        !found.isEmpty()
            && found.stream()
                .allMatch(
                    a ->
                        alternatives
                            .tree(a.macro(), use)
                            .filter(MacroPlaces::looksLikePlace)
                            .isPresent());
    if (!places) {
      return Optional.empty();
    }
    Site at = reading.site(use.at());
    Supplier<Value> plain = () -> reading.opaque(use.at(), "a macro that is not defined");
    Value pointer =
        alternatives.either(
            found,
            0,
            use,
            macro ->
                alternatives
                    .tree(macro, use)
                    .flatMap(reading.places()::of)
                    .<Value>map(place -> Arithmetic.address(at, place))
                    .orElseGet(plain),
            plain);
    return pointer.type() instanceof Type.Pointer
        ? Optional.of(Arithmetic.pointed(at, pointer))
        : Optional.empty();
  }

  private static boolean looksLikePlace(Expr e) {
    return e instanceof Expr.Name
        || e instanceof Expr.Member
        || e instanceof Expr.Index
        || (e instanceof Expr.Unary unary && unary.operator().equals("*"));
  }
}
