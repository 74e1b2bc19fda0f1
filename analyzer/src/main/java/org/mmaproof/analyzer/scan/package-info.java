/**
 * Runs rules over what a survey found and leaves out what comments in the source allow.
 *
 * <p>No rule is known here by name, no report is written.
 */
@NullMarked
package org.mmaproof.analyzer.scan;

import org.jspecify.annotations.NullMarked;
