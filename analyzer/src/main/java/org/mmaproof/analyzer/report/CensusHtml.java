// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A census as a page, without findings.
 *
 * @param tree what the command line calls it
 */
record CensusHtml(String tree) implements Report<CensusResult> {
  @Override
  public void write(CensusResult result, Writer out) throws IOException {
    HtmlTree counted = HtmlTree.of(tree, result);
    new HtmlReport().write(new HtmlPage(result.tool().version(), List.of(counted), List.of()), out);
  }
}
