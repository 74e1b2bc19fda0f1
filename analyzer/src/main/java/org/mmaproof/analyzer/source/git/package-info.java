// SPDX-License-Identifier: Apache-2.0
/**
 * Trees of git revisions, read from the repository without a checkout.
 *
 * <p>Nothing is written, no configuration of the user or the system is read, no program is started,
 * and no file outside the repository is opened. Begin at {@link
 * org.mmaproof.analyzer.source.git.GitRepository}.
 */
@NullMarked
package org.mmaproof.analyzer.source.git;

import org.jspecify.annotations.NullMarked;
