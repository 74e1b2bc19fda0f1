// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One commit as a patch.
 *
 * @param source what it was read from, for messages
 * @param subject its subject line without {@code [PATCH]}; the name of its file where it has none
 * @param changes in the order in which they are made
 */
public record Patch(String source, String subject, List<FileChange> changes) {
  public Patch {
    changes = List.copyOf(changes);
  }

  /** The paths that it changes, makes or removes. */
  public Set<String> touched() {
    Set<String> paths = new TreeSet<>();
    for (FileChange change : changes) {
      paths.add(change.from());
      paths.add(change.to());
    }
    return paths;
  }
}
