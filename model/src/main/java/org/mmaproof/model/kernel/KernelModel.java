// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;

/** The kernel of one generation, as its model's C files tell it. */
public interface KernelModel {

  /** The generation's name: {@code 7.3}, {@code 6.12}, {@code rfc}, ... */
  String generation();

  /** What that kernel function does; empty when the model has no function of that name. */
  Optional<Effects> effects(String function);

  /** All that kernel function does; nothing where the model has no function of that name. */
  default List<Effects.Effect> effectsOf(String function) {
    return effects(function).map(Effects::effects).orElse(List.of());
  }

  /** How that function changes the flags of a mapping, if that is what it does. */
  Optional<FlagChange> flagChange(String function);

  /** A struct that the generation's model declares. */
  Optional<CType.Composite> composite(String tag);

  /**
   * The fidelity of a modelled function and the kernel symbol that it stands for, as its header
   * comment says; empty when the model has no function of that name.
   */
  Optional<String> contract(String function);

  /** The names of all functions of this generation's model. */
  Set<String> functions();

  /** Whether the model has a function of that name; a cheaper question than what it does. */
  default boolean has(String function) {
    return functions().contains(function);
  }

  /**
   * The functions of this generation's model that may raise {@code event}, told by their text and
   * that of what they call: none that does is missing, and their effects say which do.
   */
  Set<String> mayRaise(String event);

  /** The type of that model function; its parameters' type names say what they take. */
  Optional<CType.Function> signature(String function);

  /**
   * The enum of the model that lists that constant: {@code vma_flag_bits}, {@code vm_flag_masks},
   * {@code vma_flag_sets}, {@code mmap_request_flags}, {@code mmap_prot_bits}, ...
   */
  Optional<String> constantOf(String name);

  /**
   * The constants that the model makes that constant of, in the end: {@code VM_READ}, {@code
   * VM_WRITE} and {@code VM_EXEC} of {@code VM_ACCESS_FLAGS}; itself where it is made of none.
   */
  Set<String> partsOf(String constant);

  /** The constants that the enum of that tag lists; none if the model has no such enum. */
  Set<String> constants(String enumTag);

  /**
   * Names of functions, types (struct tags too) and constants that some older generation declares
   * and this one does not.
   */
  Set<String> retired();

  /** Members {@code tag.member} that some older generation declares and this one does not. */
  Set<String> retiredMembers();
}
