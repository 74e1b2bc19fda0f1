// SPDX-License-Identifier: Apache-2.0
/** Conversions with the verdict that they deserve, proved through the command line. */
@NullMarked
package org.mmaproof.corpus.pairs;

import org.jspecify.annotations.NullMarked;
