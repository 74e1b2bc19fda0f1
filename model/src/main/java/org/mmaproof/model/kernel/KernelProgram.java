// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.exec.Program;
import org.mmaproof.model.exec.Views;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;

/** The functions of one generation, ready to run. Not safe for several threads; close it. */
public final class KernelProgram implements Program, AutoCloseable {
  private final Generation generation;
  private final ModelNames names;
  private final Lowering lowering;
  private final TypeReader types;
  private final Map<String, List<Graph>> lowered = new HashMap<>();

  private KernelProgram(Generation generation, Declared declared, Target target) {
    this.generation = generation;
    this.names = new ModelNames(declared);
    this.lowering = new Lowering(names, target, name -> false);
    this.types = new TypeReader(names, target);
  }

  /**
   * The program of one side of a generation.
   *
   * @param over files whose functions stand in front of the generation's
   */
  public static KernelProgram of(
      Generation generation, Side side, List<SourceText> over, Target target) {
    return new KernelProgram(generation, Declared.of(over, generation, side), target);
  }

  Generation generation() {
    return generation;
  }

  ModelNames names() {
    return names;
  }

  @Override
  public List<Graph> bodies(String name, String from) {
    return lowered.computeIfAbsent(
        name,
        key ->
            names.functions(name, from).stream()
                .limit(1)
                .flatMap(function -> lowering.lower(function).stream())
                .toList());
  }

  @Override
  public String key(String variable, String from) {
    return variable;
  }

  @Override
  public Optional<Graph> initialiser(String variable, String from) {
    return names.variables(variable, from).stream()
        .filter(found -> found.initialiser().isPresent())
        .findFirst()
        .map(found -> lowering.initialiser(found, found.at().file()));
  }

  @Override
  public Optional<Views.First> first(Type.Struct struct) {
    return first(types, struct);
  }

  /** What lies first in a struct as {@code types} has it. */
  static Optional<Views.First> first(TypeReader types, Type.Struct struct) {
    return types.layouts().members(struct).stream()
        .findFirst()
        .map(member -> new Views.First(member.name(), member.type()));
  }

  @Override
  public Optional<Boolean> configured(Presence when) {
    return Optional.empty();
  }

  @Override
  public void close() {
    lowering.close();
  }
}
