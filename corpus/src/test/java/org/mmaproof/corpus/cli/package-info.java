// SPDX-License-Identifier: Apache-2.0
/**
 * The command line as scripts, editors and people meet it: options, streams, files and exit codes.
 *
 * <p>Which findings are right is told elsewhere; here they are only counted. {@link
 * org.mmaproof.corpus.cli.WrongUseTest} is a good place to begin.
 */
@NullMarked
package org.mmaproof.corpus.cli;

import org.jspecify.annotations.NullMarked;
