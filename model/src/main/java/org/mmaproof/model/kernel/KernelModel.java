// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;

/** The kernel of one generation, as its model's C files tell it. */
public interface KernelModel {

  /** The generation's name: {@code 7.3}, {@code 6.12}, {@code rfc}, ... */
  String generation();

  /** What that kernel function does; empty when the model has no function of that name. */
  Optional<Effects> effects(String function);

  /** A struct that the generation's model declares. */
  Optional<CType.Composite> composite(String tag);

  /**
   * The fidelity of a modelled function and the kernel symbol that it stands for, as its header
   * comment says; empty when the model has no function of that name.
   */
  Optional<String> contract(String function);

  /** The names of all functions of this generation's model. */
  Set<String> functions();

  /**
   * Names of functions and struct tags that some older generation declares and this one does not.
   */
  Set<String> retired();

  /** Members {@code tag.member} that some older generation declares and this one does not. */
  Set<String> retiredMembers();
}
