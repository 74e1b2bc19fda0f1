// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

/**
 * The generation that a tree was taken for.
 *
 * @param because the declaration that decided, half a sentence: {@code vm_area_desc has no action}
 */
public record GenerationChoice(Generation generation, String because) {}
