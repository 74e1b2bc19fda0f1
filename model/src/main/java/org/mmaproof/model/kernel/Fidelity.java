// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

/** How closely a model function follows the kernel function that it stands for. */
public enum Fidelity {
  /** Does what the kernel does, as far as anything here can see it. */
  EXACT,
  /** Differs in what the contract says. */
  APPROXIMATE,
  /** Touches what the kernel touches and works nothing out. */
  STUB
}
