// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.mutant;

import org.mmaproof.model.ir.Function;
import org.mmaproof.model.proof.Place;

/**
 * A wrong variant of one function.
 *
 * @param of the function as it is
 * @param instead the function as it would be
 * @param place where the change is
 * @param what the change, half a sentence
 */
record Mutant(Function of, Function instead, Place place, String what) {}
