// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kernels that are modelled, and which of them a tree is. */
public final class Kernels {
  private static final String DESC = "vm_area_desc";
  private static final String ACTION = "mmap_action";
  private static final String OPS = "vm_operations_struct";

  private Kernels() {}

  /** The model of {@code generation}; the files are read at once, functions when asked for. */
  public static Kernel of(Generation generation) {
    return of(generation, Side.MMU);
  }

  /** The model of one side of {@code generation}. */
  public static Kernel of(Generation generation, Side side) {
    return new Kernel(generation, side);
  }

  /** The model of the newest generation. */
  public static Kernel newest() {
    return of(Generation.newest());
  }

  /**
   * The generation of a tree, told by what it declares and never by its version. Without the
   * kernel's headers it is the newest.
   */
  public static GenerationChoice choose(Declarations tree) {
    if (tree.struct(OPS).isEmpty() && tree.struct(DESC).isEmpty()) {
      return new GenerationChoice(Generation.newest(), "no kernel headers in sight");
    }
    if (tree.struct(DESC).isEmpty()) {
      return choice("6.12", "there is no " + DESC);
    }
    if (!tree.has(DESC, "vm_file")) {
      return choice("6.16", DESC + " has no vm_file");
    }
    if (!tree.has(DESC, "action")) {
      return choice("6.17", DESC + " has no action");
    }
    boolean success = tree.has(ACTION, "success_hook");
    if (success && !tree.has(OPS, "mapped")) {
      return tree.has(DESC, "vm_flags")
          ? choice("6.19", DESC + " has vm_flags, " + OPS + " has no mapped")
          : choice("7.0", DESC + " has no vm_flags, " + OPS + " has no mapped");
    }
    if (success) {
      return choice("7.1", ACTION + " has success_hook, " + OPS + " has mapped");
    }
    Optional<String> anonymous =
        tree.struct("vm_area_struct").map(Declarations::members).orElse(List.of()).stream()
            .filter(member -> member.contains("anon_pgoff"))
            .findFirst();
    return anonymous
        .map(member -> new GenerationChoice(Generation.newest(), "vm_area_struct has " + member))
        .orElseGet(() -> choice("7.2", "vm_area_struct has no anon_pgoff"));
  }

  /** Every modelled function of every generation, by name; without an MMU behind with one. */
  public static List<ModelFunction> functions() {
    Map<String, ModelFunction> found = new TreeMap<>();
    for (Generation generation : Generation.all()) {
      for (Side side : Side.values()) {
        Kernel kernel = of(generation, side);
        for (String name : kernel.functions()) {
          String file = kernel.fileOf(name).orElse("");
          if (file.equals(Side.FILE) == (side == Side.NOMMU)) {
            kernel
                .contractOf(name)
                .ifPresent(
                    contract ->
                        found.merge(
                            name + " " + side,
                            new ModelFunction(name, file, contract, List.of(generation)),
                            Kernels::later));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The generations of both; all else is the later one's. */
  private static ModelFunction later(ModelFunction older, ModelFunction newer) {
    List<Generation> generations = new ArrayList<>(older.generations());
    generations.addAll(newer.generations());
    return new ModelFunction(newer.name(), newer.file(), newer.contract(), generations);
  }

  private static GenerationChoice choice(String name, String because) {
    Optional<Generation> generation = Generation.of(name);
    return new GenerationChoice(generation.orElseThrow(), because);
  }
}
