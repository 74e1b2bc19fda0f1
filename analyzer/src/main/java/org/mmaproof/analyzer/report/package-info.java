// SPDX-License-Identifier: Apache-2.0
/**
 * What a run has to say, in one class per format: a {@link org.mmaproof.analyzer.report.Report}
 * turns an immutable result ({@link org.mmaproof.analyzer.report.ScanResult}, {@link
 * org.mmaproof.analyzer.report.CensusResult}) into text on a writer it is given.
 *
 * <p>Names, messages and source text come from strangers. All of it passes through {@link
 * org.mmaproof.analyzer.report.Safe} before it reaches a terminal, a CI log or a web page; the two
 * formats that are data for machines (JSON, SARIF) keep it exact and escape it as JSON does.
 *
 * <p>Nothing here opens a file, reads the environment, looks at the clock or knows a stream by
 * name.
 */
@NullMarked
package org.mmaproof.analyzer.report;

import org.jspecify.annotations.NullMarked;
