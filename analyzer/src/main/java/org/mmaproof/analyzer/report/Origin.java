// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

/**
 * Where the paths of findings lead.
 *
 * @param prefix what stands between the git work tree and the root of the tree, with a slash at its
 *     end, or empty; SARIF and GitHub want paths relative to the work tree
 * @param sources the text behind the paths
 */
public record Origin(String prefix, Sources sources) {
  public Origin {
    if (!prefix.isEmpty() && !prefix.endsWith("/")) {
      prefix = prefix + "/";
    }
  }

  /** {@code path} relative to the git work tree. */
  String inWorkTree(String path) {
    return prefix + path;
  }
}
