// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;

/**
 * What {@code prove} said, for a page: texts as they were read, not yet made safe to show.
 *
 * @param name of the file that it stood in
 * @param unpaired hooks that were not judged
 * @param left what of the file is not shown, one line each
 */
public record HtmlProof(
    String name, List<HtmlVerdict> verdicts, List<String> unpaired, List<String> left) {
  public HtmlProof {
    verdicts = List.copyOf(verdicts);
    unpaired = List.copyOf(unpaired);
    left = List.copyOf(left);
  }
}
