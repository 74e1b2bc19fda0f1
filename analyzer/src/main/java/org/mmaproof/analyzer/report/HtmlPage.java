// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;

/**
 * What a page shows.
 *
 * @param version of the program that made it
 * @param trees side by side, in the order named
 * @param proofs what was proved of them
 */
public record HtmlPage(String version, List<HtmlTree> trees, List<HtmlProof> proofs) {
  public HtmlPage {
    trees = List.copyOf(trees);
    proofs = List.copyOf(proofs);
  }
}
