// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** The descriptor of {@code mmap_prepare}: its type, and that which a hook is given. */
public final class Descriptor {
  private Descriptor() {}

  /** The descriptor type that {@code type} is. */
  public static Optional<String> tag(CType type) {
    return type instanceof CType.Tagged tagged && Tags.DESCRIPTOR.contains(tagged.tag())
        ? Optional.of(tagged.tag())
        : Optional.empty();
  }

  /** The names of all members of a descriptor; none if its declaration is not in sight. */
  public static List<String> members(String tag, String from, Names names, KernelModel kernel) {
    return names
        .composite(CType.Tag.STRUCT, tag, from)
        .or(() -> kernel.composite(tag))
        .map(CType.Composite::fields)
        .orElse(List.of())
        .stream()
        .map(CType.Field::name)
        .toList();
  }

  /** The members, of the descriptors that {@code hook} is given, that it may not write. */
  public static Set<Place> immutable(Function hook, Names names, KernelModel kernel) {
    Set<Place> places = new LinkedHashSet<>();
    for (CType.Parameter parameter : hook.type().parameters()) {
      if (parameter.type() instanceof CType.Pointer pointer) {
        tag(pointer.to())
            .ifPresent(
                tag ->
                    immutable(members(tag, hook.at().file(), names, kernel))
                        .forEach(
                            name ->
                                places.add(new Place.Field(Parameters.target(parameter), name))));
      }
    }
    return places;
  }

  /** The descriptors that {@code hook} is given. */
  public static List<Place> targets(Function hook) {
    return Parameters.pointing(hook, Tags.DESCRIPTOR);
  }

  /** The pointers to descriptors that {@code hook} is given. */
  public static List<Value> given(Function hook) {
    return hook.type().parameters().stream()
        .filter(
            parameter ->
                parameter.type() instanceof CType.Pointer pointer && tag(pointer.to()).isPresent())
        .map(parameter -> (Value) new Value.Content(new Place.Local(0, parameter.name())))
        .toList();
  }

  /** Whether {@code call} sets the action of a descriptor. */
  public static boolean setsAction(Step.Call call, KernelModel kernel) {
    return writes(call, kernel).stream().anyMatch(path -> path.startsWith("action"));
  }

  /** The members of descriptors that {@code call} writes, as the kernel's model says. */
  public static List<String> writes(Step.Call call, KernelModel kernel) {
    return written(call, kernel).stream().map(Written::path).toList();
  }

  /** The members, and members of members, that a call of a kernel function writes of what. */
  public static List<Written> written(Step.Call call, KernelModel kernel) {
    return kernel.effectsOf(call.name()).stream()
        .filter(effect -> effect instanceof Effects.Effect.WritesDescriptor)
        .map(effect -> (Effects.Effect.WritesDescriptor) effect)
        .filter(writes -> writes.parameter() < call.arguments().size())
        .map(writes -> new Written(call.arguments().get(writes.parameter()), writes.path()))
        .toList();
  }

  /** A descriptor of which {@code path} is written: {@code vm_ops}, {@code action.type}, ... */
  public record Written(Value descriptor, String path) {}

  /** Without {@code vm_file}, {@code file} is the file of the mapping and may be replaced. */
  private static List<String> immutable(List<String> members) {
    return members.contains("vm_file")
        ? List.of("mm", "file", "start", "end")
        : List.of("mm", "start", "end");
  }
}
