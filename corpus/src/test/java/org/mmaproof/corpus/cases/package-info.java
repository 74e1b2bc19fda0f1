// SPDX-License-Identifier: Apache-2.0
/**
 * The labelled C of {@code corpus/cases} against what the program finds in it.
 *
 * <p>What a marker means is told in {@code corpus/cases/README.md}; begin with {@link
 * org.mmaproof.corpus.cases.CasesTest}.
 */
@NullMarked
package org.mmaproof.corpus.cases;

import org.jspecify.annotations.NullMarked;
