// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/**
 * A step of the kernel that is made to fail.
 *
 * @param site which step
 * @param nth which time that it is reached, from 1
 */
public record Fault(String site, int nth) {
  public Fault {
    if (nth < 1) {
      throw new IllegalArgumentException(site + " is never reached for the " + nth + "th time");
    }
  }

  @Override
  public String toString() {
    return site + " " + nth;
  }
}
