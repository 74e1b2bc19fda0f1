// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Function;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** The private data of a mapping, as a hook, {@code mapped} and the callbacks of a VMA see it. */
public final class PrivatePointer {
  private static final String IN_VMA = "vm_private_data";
  private static final String IN_DESCRIPTOR = "private_data";

  /** Which parameter of {@code mapped} points to it. */
  private static final int OF_MAPPED = 4;

  private PrivatePointer() {}

  /** What a path through a hook leaves in the descriptors that it is given; empty for nothing. */
  public static Optional<Value> left(Function hook, Path path) {
    return Descriptor.targets(hook).stream()
        .map(given -> new Place.Field(given, IN_DESCRIPTOR))
        .filter(place -> !path.store().read(place).equals(new Value.Content(place)))
        .map(place -> path.store().read(place))
        .filter(value -> !path.facts().zero(value))
        .findFirst();
  }

  /** The place that {@code mapped} stores it in. */
  public static Optional<Place> ofMapped(Function mapped) {
    return Parameters.value(mapped, OF_MAPPED).map(Place::at);
  }

  /** What a callback finds in the VMA that it is given. */
  public static Optional<Value> inVma(Function callback) {
    return Parameters.pointing(callback, Set.of(Tags.VMA)).stream()
        .<Value>map(vma -> new Value.Content(new Place.Field(vma, IN_VMA)))
        .findFirst();
  }

  /** Whether {@code step} goes to the memory at {@code pointer}. */
  public static boolean follows(Step step, Value pointer) {
    Place target = Place.at(pointer);
    if (step instanceof Step.Read read) {
      return read.place().root().equals(target);
    }
    if (step instanceof Step.Write write) {
      return write.place().root().equals(target);
    }
    return step instanceof Step.Call call
        && call.arguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof Value.Address address
                        && address.of().root().equals(target));
  }
}
