// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * Which values belong to one mapping: what depends on its place, and what was made for it.
 *
 * @param sources the values that differ between neighbours of one file
 */
public record PerMapping(List<Value> sources, KernelModel kernel) {
  private static final List<String> MEMBERS = List.of("pgoff", "start", "end");
  private static final Set<String> SIZES = Set.of("vma_desc_size", "vma_desc_pages");

  public PerMapping {
    sources = List.copyOf(sources);
  }

  /** For a hook that is given {@code descriptors}. */
  public static PerMapping of(List<Place> descriptors, KernelModel kernel) {
    List<Value> sources = new ArrayList<>();
    for (Place place : descriptors) {
      MEMBERS.forEach(name -> sources.add(new Value.Content(new Place.Field(place, name))));
      SIZES.forEach(name -> sources.add(Value.apply(name, Value.addressOf(place))));
    }
    return new PerMapping(sources, kernel);
  }

  /** For a {@code mapped} callback: its first three parameters. */
  public static PerMapping ofMapped(Keeping mapped) {
    List<Value> sources = new ArrayList<>();
    for (int i = 0; i < MEMBERS.size(); i++) {
      Parameters.value(mapped.function(), i).ifPresent(sources::add);
    }
    return new PerMapping(sources, mapped.kernel());
  }

  /** Whether {@code value} depends on the mapping, or was allocated on the path. */
  public boolean made(Path path, Value value) {
    return depends(value)
        || path.steps().stream()
            .anyMatch(
                step ->
                    step instanceof Step.Call call
                        && allocates(call)
                        && Likeness.mentions(value, call.result()));
  }

  private boolean allocates(Step.Call call) {
    return !call.local()
        && kernel.effectsOf(call.name()).stream()
            .anyMatch(effect -> effect instanceof Effect.Allocate);
  }

  private boolean depends(Value value) {
    return sources.stream().anyMatch(source -> Likeness.mentions(value, source));
  }

  /**
   * Whether {@code value}, which step {@code index} of the path writes, is the mapping's own: it
   * depends on it, was made for it, or was looked up by comparing something of it.
   */
  public boolean chosen(Path path, int index, Value value) {
    return made(path, value)
        || path.steps().subList(0, index).stream()
            .anyMatch(step -> step instanceof Step.Assume assume && finds(assume, value));
  }

  private boolean finds(Step.Assume assume, Value value) {
    return assume.holds()
        && assume.value() instanceof Value.Apply asked
        && asked.operator().equals("==")
        && depends(asked)
        && asked.operands().stream().anyMatch(operand -> isPart(operand, value));
  }

  /** Whether {@code operand} is read from the object that {@code value} points to. */
  private static boolean isPart(Value operand, Value value) {
    if (!(operand instanceof Value.Content content)) {
      return false;
    }
    return value instanceof Value.Address address
        ? address.of() instanceof Place.Element && content.place().within(address.of())
        : (value instanceof Value.Unknown || value instanceof Value.Result)
            && content.place().within(Place.at(value));
  }

  /** Whether a test that depends on the mapping comes out differently on the two paths. */
  public boolean parts(Path one, Path other) {
    return one.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Assume asked
                    && depends(asked.value())
                    && other.steps().stream()
                        .anyMatch(
                            opposite ->
                                opposite instanceof Step.Assume again
                                    && again.value().equals(asked.value())
                                    && again.holds() != asked.holds()));
  }
}
