// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;

/**
 * One registration of a hook. What the fields hold is a contract, told in full in the documentation
 * of the command line.
 *
 * @param hookDefinition {@code path:line} of what runs, several joined by {@code |}, or empty
 * @param hookClass the class of the hook, or empty
 * @param blockers sorted tokens, empty for a converted hook
 * @param change what became of it since another tree, empty where none was asked about
 */
public record CensusRow(
    String path,
    int line,
    String opsType,
    String opsVar,
    String member,
    String hook,
    String hookDefinition,
    String form,
    boolean prepare,
    String presence,
    String area,
    String hookClass,
    List<String> blockers,
    String subsystem,
    String change) {
  public CensusRow {
    blockers = List.copyOf(blockers);
  }

  /** The same row, with what became of it since another tree. */
  CensusRow changed(String since) {
    return new CensusRow(
        path,
        line,
        opsType,
        opsVar,
        member,
        hook,
        hookDefinition,
        form,
        prepare,
        presence,
        area,
        hookClass,
        blockers,
        subsystem,
        since);
  }

  /** Whether it is an old hook that the other tree did not have: a step back. */
  public boolean newLegacy() {
    return change.equals("new") && !prepare && !hook.equals("NULL") && !hook.equals("0");
  }
}
