/**
 * What a rule is and what it finds: {@link org.mmaproof.rules.rule.Rule}, {@link
 * org.mmaproof.rules.rule.Finding}, the ordered list {@link org.mmaproof.rules.rule.Rules}, and the
 * readings of functions that several rules share.
 *
 * <p>A rule is a pure function from a driver to findings. No file is opened here and no report is
 * written.
 */
@NullMarked
package org.mmaproof.rules.rule;

import org.jspecify.annotations.NullMarked;
