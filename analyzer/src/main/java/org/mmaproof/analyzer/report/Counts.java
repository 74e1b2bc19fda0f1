// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

/**
 * How much was looked at and how much is not shown.
 *
 * @param files files that were read for hooks
 * @param hooks hooks that were found in them
 * @param suppressed findings silenced by a comment or an allow file
 * @param baselined findings that the baseline holds already
 */
public record Counts(int files, int hooks, int suppressed, int baselined) {}
