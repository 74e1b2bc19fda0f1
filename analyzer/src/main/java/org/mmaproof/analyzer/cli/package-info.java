// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: the only user of picocli, of standard output and of the exit code.
 *
 * <p>Nothing is decided here about C or about rules; see {@link org.mmaproof.analyzer.cli.Main}.
 */
@NullMarked
package org.mmaproof.analyzer.cli;

import org.jspecify.annotations.NullMarked;
