// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;

/**
 * What calling a kernel function does, read off the intrinsics in its model.
 *
 * <p>The object of an effect is a parameter when it is that parameter, what it points to, or what
 * hangs off it. {@code always} means on every path but those that return an error: a negated
 * number, {@code NULL}, {@code ERR_PTR(...)}, or the value that was just found to be an error. What
 * can fail otherwise, such as a try-lock that returns 0, is not {@code always}.
 *
 * @param effects in the order of the text; arms of conditionals all count
 */
public record Effects(List<Effect> effects) {
  public Effects {
    effects = List.copyOf(effects);
  }

  /** One effect. */
  public sealed interface Effect {
    /**
     * {@code __acquire(kind, object)}.
     *
     * @param kind what is taken, as the model names it: {@code "file"}, {@code "kref"}, ...
     * @param parameter index of the parameter that is the object, -1 when it is the result or none
     * @param always whether it happens on every path through the function
     */
    record Acquire(String kind, int parameter, boolean always) implements Effect {}

    /** {@code __release(kind, object)}. */
    record Release(String kind, int parameter) implements Effect {}

    /** {@code __lock(kind, object)}. */
    record Lock(String kind, int parameter, boolean always) implements Effect {}

    /** {@code __unlock(kind, object)}. */
    record Unlock(String kind, int parameter) implements Effect {}

    /** {@code __alloc(type)}: the result is new memory, or null. */
    record Allocate() implements Effect {}

    /** {@code __free(p)}. */
    record Free(int parameter) implements Effect {}

    /** {@code __sleeps()}. */
    record Sleep() implements Effect {}

    /** {@code __event(name, ...)}. */
    record Event(String name) implements Effect {}

    /** A {@code vm_area_struct *} parameter: the function needs a VMA. */
    record NeedsVma(int parameter) implements Effect {}

    /** A {@code vm_area_desc *} parameter whose member at {@code path} is written. */
    record WritesDescriptor(int parameter, String path) implements Effect {}

    /** A pointer parameter through which something else is written. */
    record Writes(int parameter) implements Effect {}

    /**
     * A pointer parameter through which, on every path but those of errors, all of the pointed-to
     * object is initialised.
     */
    record Initialises(int parameter) implements Effect {}
  }
}
