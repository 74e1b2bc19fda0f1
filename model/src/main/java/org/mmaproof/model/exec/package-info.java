// SPDX-License-Identifier: Apache-2.0
/**
 * The interpreter: runs graphs ({@code model.flow}) with concrete values. Memory, calls, the
 * intrinsics of the kernel's side, what was acquired and not released, and how a run ends. What a
 * run does is told to an {@code Observer}; nothing here knows a driver, a scenario or a report.
 */
@NullMarked
package org.mmaproof.model.exec;

import org.jspecify.annotations.NullMarked;
