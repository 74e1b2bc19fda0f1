/**
 * What a driver declares: its hooks, the tables that register them, and the {@link
 * org.mmaproof.model.driver.Driver} that rules and proofs are given.
 *
 * <p>Values only. Finding hooks in a tree is the analyzer's work, judging them the rules'.
 */
@NullMarked
package org.mmaproof.model.driver;

import org.jspecify.annotations.NullMarked;
