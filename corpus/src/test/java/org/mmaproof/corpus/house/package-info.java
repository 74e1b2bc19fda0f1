// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of the house itself: who may know whom, the launcher, the action, the files at the top.
 *
 * <p>No driver is read here; the cases have their own tests.
 */
@NullMarked
package org.mmaproof.corpus.house;

import org.jspecify.annotations.NullMarked;
