// SPDX-License-Identifier: Apache-2.0
/**
 * Whether C is read right: functions as lowered are printed back as C and run by the side of what
 * the compiler makes of their own text, on the same random memory.
 */
@NullMarked
package org.mmaproof.corpus.roundtrip;

import org.jspecify.annotations.NullMarked;
