// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Optional;
import org.mmaproof.rules.rule.Finding;

/** A finding with the place and the line that it is about, for when the text is gone. */
record HtmlFinding(Finding finding, Region region, Optional<Excerpt> excerpt) {
  private static final int EXCERPT_COLUMNS_MAX = 120;

  static HtmlFinding of(Finding finding, ScanResult result) {
    return new HtmlFinding(
        finding,
        result.region(finding),
        Excerpt.of(finding.at(), result.origin().sources(), EXCERPT_COLUMNS_MAX));
  }
}
