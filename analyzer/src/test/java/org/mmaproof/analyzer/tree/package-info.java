// SPDX-License-Identifier: Apache-2.0
/** Tests of the reading of trees. */
@NullMarked
package org.mmaproof.analyzer.tree;

import org.jspecify.annotations.NullMarked;
