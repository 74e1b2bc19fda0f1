// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the pages of the rules from the Javadoc of the rule classes and the cases of the corpus.
 *
 * <p>Test code: {@code mvn verify -Dbless} writes the pages, a plain run fails when one is stale.
 * The only user of JavaParser. Start at {@link org.mmaproof.rules.docs.PagesTest}.
 */
@NullMarked
package org.mmaproof.rules.docs;

import org.jspecify.annotations.NullMarked;
