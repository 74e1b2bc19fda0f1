// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * The calls by which an old hook runs a converted one: a descriptor is filled from the VMA, the
 * inner hook is called on it, and the result is put back. What a kernel function does of that is
 * read off its model.
 */
public record CompatCalls(KernelModel kernel, Names names) {
  /** Callers of callers are looked for this far. */
  private static final int CALLERS = 3;

  private static final Set<String> FILE = Set.of("file");

  private static final Effect HOOK = new Effect.Event("hook");

  /**
   * The functions of {@code driver} that let the stacked layer finish a mapping, themselves or by
   * functions of the same file that they call.
   */
  public List<Function> users(Driver driver) {
    Set<String> finishing = new HashSet<>();
    for (String name : Mentions.present(kernel.mayRaise("hook"), driver.unit().text())) {
      if (finishes(name)) {
        finishing.add(name);
      }
    }
    List<Function> users = callers(finishing, driver);
    for (int depth = 0; depth < CALLERS && !users.isEmpty(); depth++) {
      users.forEach(user -> finishing.add(user.name()));
      List<Function> more = callers(finishing, driver);
      if (more.size() == users.size()) {
        break;
      }
      users = more;
    }
    return users;
  }

  /** Whether {@code driver} runs hooks of files that are not the one that its own hook is given. */
  public boolean stacks(Driver driver) {
    return users(driver).stream()
        .anyMatch(
            user ->
                Paths.of(user, driver, kernel).paths().stream()
                    .flatMap(path -> path.steps().stream())
                    .anyMatch(step -> step instanceof Step.Call call && ofOther(user, call)));
  }

  private boolean ofOther(Function user, Step.Call call) {
    if (call.local() || !(fills(call) || finishes(call))) {
      return false;
    }
    List<CType.Parameter> parameters =
        kernel.signature(call.name()).map(CType.Function::parameters).orElse(List.of());
    List<Place> own = Parameters.pointing(user, FILE);
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (parameters.get(i).type() instanceof CType.Pointer pointer
          && pointer.to() instanceof CType.Tagged tagged
          && FILE.contains(tagged.tag())) {
        return !own.contains(Place.at(call.arguments().get(i)));
      }
    }
    return false;
  }

  private List<Function> callers(Set<String> names, Driver driver) {
    return names.isEmpty()
        ? List.of()
        : Mentions.of(names, driver).stream()
            .filter(function -> !kernel.has(function.name()))
            .toList();
  }

  /** Whether {@code call} fills a descriptor from a VMA. */
  public boolean fills(Step.Call call) {
    List<Effect> effects = effects(call.name());
    return effects.stream().anyMatch(effect -> effect instanceof Effect.Initialises)
        && needsVma(effects);
  }

  /** Whether {@code call} runs what a hook has prepared on a VMA, or both the hook and that. */
  public boolean finishes(Step.Call call) {
    return !call.local() && finishes(call.name());
  }

  private boolean finishes(String function) {
    List<Effect> effects = effects(function);
    return effects.contains(HOOK) && needsVma(effects);
  }

  /** Whether {@code call} finishes the mapping that a descriptor describes. */
  public boolean finishesDescriptor(Step.Call call) {
    return finishes(call)
        && kernel
            .signature(call.name())
            .filter(type -> type.parameters().stream().anyMatch(CompatCalls::takesDescriptor))
            .isPresent();
  }

  private static boolean takesDescriptor(CType.Parameter parameter) {
    return parameter.type() instanceof CType.Pointer pointer
        && Descriptor.tag(pointer.to()).isPresent();
  }

  /**
   * Whether {@code call} may be that of a hook on a descriptor: one through a pointer, or of a
   * function that nobody knows and that returns a number.
   */
  public boolean runs(Step.Call call, Place descriptor) {
    boolean given = call.arguments().contains(Value.addressOf(descriptor));
    List<Effect> effects = effects(call.name());
    boolean unknown = call.local() || kernel.effects(call.name()).isEmpty();
    return given
        && ((unknown && returnsNumber(call)) || (effects.contains(HOOK) && !needsVma(effects)));
  }

  private boolean returnsNumber(Step.Call call) {
    return call.name().isEmpty()
        || names
            .signature(call.name(), call.site().at().file())
            .filter(type -> type.returns() instanceof CType.Scalar scalar && returnsInt(scalar))
            .isPresent();
  }

  private static boolean returnsInt(CType.Scalar scalar) {
    return !scalar.words().contains("void");
  }

  private List<Effect> effects(String function) {
    return kernel.effectsOf(function);
  }

  private static boolean needsVma(List<Effect> effects) {
    return effects.stream().anyMatch(effect -> effect instanceof Effect.NeedsVma);
  }
}
