/**
 * One class per rule. The Javadoc of a rule class is its documentation: {@code docs/rules}, {@code
 * explain} and the SARIF help are made from it.
 *
 * <p>No rule knows another rule, a driver's name or the kind of report.
 */
@NullMarked
package org.mmaproof.rules.catalog;

import org.jspecify.annotations.NullMarked;
