/**
 * Runs rules over what a survey found and leaves out what comments in the source allow; and writes
 * what it came to as bytes, to be told again.
 *
 * <p>No rule is known here by name, no report is written.
 */
@NullMarked
package org.mmaproof.analyzer.scan;

import org.jspecify.annotations.NullMarked;
