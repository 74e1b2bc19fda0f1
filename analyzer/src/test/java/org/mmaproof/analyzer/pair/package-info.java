// SPDX-License-Identifier: Apache-2.0
/** Tests of which hook became which. */
@NullMarked
package org.mmaproof.analyzer.pair;

import org.jspecify.annotations.NullMarked;
