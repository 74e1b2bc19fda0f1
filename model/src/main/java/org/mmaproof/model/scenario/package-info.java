// SPDX-License-Identifier: Apache-2.0
/**
 * Mapping scenarios: a few lines that say what files and ops there are and what a process does, run
 * through the kernel's model with concrete values. What lives here is the meaning of those lines
 * and the words of the answers; files and output belong to others.
 */
@NullMarked
package org.mmaproof.model.scenario;

import org.jspecify.annotations.NullMarked;
