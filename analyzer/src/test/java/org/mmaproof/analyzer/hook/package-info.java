// SPDX-License-Identifier: Apache-2.0
/** Tests of what is found in a tree. */
@NullMarked
package org.mmaproof.analyzer.hook;

import org.jspecify.annotations.NullMarked;
