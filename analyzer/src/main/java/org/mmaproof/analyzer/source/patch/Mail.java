// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.List;

/**
 * A letter.
 *
 * @param subject without {@code [PATCH]}; empty where there is none
 * @param lines of the body, decoded, their bytes as Latin-1, with line ends
 */
record Mail(String subject, List<String> lines) {
  Mail {
    lines = List.copyOf(lines);
  }
}
