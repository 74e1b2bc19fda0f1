// SPDX-License-Identifier: Apache-2.0
/**
 * The page of {@code report} in a real browser, where one is, with what npm has to look at it.
 *
 * <p>What the page holds is tested with the program; here it is only opened and used. Begin with
 * {@link org.mmaproof.corpus.page.BrowserTest}.
 */
@NullMarked
package org.mmaproof.corpus.page;

import org.jspecify.annotations.NullMarked;
