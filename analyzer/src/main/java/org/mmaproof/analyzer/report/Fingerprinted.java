// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import org.mmaproof.rules.rule.Finding;

/** A finding with the name it keeps from run to run; see {@link Fingerprints}. */
public record Fingerprinted(Finding finding, String fingerprint) {}
