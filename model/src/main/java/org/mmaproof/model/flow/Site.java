// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import org.mmaproof.model.ir.Span;

/**
 * Where something stands.
 *
 * @param at what a person wrote: for text that came out of a macro, the outermost use
 * @param text the text itself, in the body of a macro perhaps; else the same as {@code at}
 */
public record Site(Span at, Span text) {
  /** Text that came out of no macro. */
  public static Site of(Span at) {
    return new Site(at, at);
  }
}
