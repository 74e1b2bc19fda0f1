// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

/**
 * One conditional region that something stands in.
 *
 * @param written the condition as the file says it, {@code #ifdef X} as {@code defined(X)}, an
 *     {@code #else} as the negation of what came before; one line, single spaces
 * @param when the same as a presence condition
 */
public record Guard(String written, Presence when) {}
