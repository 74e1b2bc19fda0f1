// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The differences that come with {@code mmap_prepare} itself, whatever a driver does. */
public enum ByDesign {
  RUNS_ON_MERGE("the new hook also runs where the mapping merges with a neighbour"),
  MERGES_MORE("the merge is decided after the hook: fewer mappings"),
  NO_SILENT_MERGE("a mapping that becomes special no longer merges with a plain neighbour"),
  MERGES_LESS("flags after the hook differ from a neighbour that merged before"),
  ENOMEM_AFTER_HOOK("memory for the mapping can run out after the hook succeeded"),
  POPULATED_AFTER_INSERTION("pages are filled in after the mapping is visible"),
  FAILS_AFTER_INSERTION("a failure of the action or of mapped is an insertion and an unmap"),
  CLOSE_ON_FAILURE("close runs after a failure behind the hook"),
  ACTION_OUTSIDE_LOCK("the action runs after the hook dropped its locks"),
  ERROR_PRECEDENCE("which of several errors is returned"),
  PREPARE_ERROR_RAW("an error of the action's preparation is not replaced by error_override"),
  PRIVATE_DATA_DEFAULT("private data begins as NULL and is always written back"),
  MAPPED_ADDED("the VMA operations have mapped"),
  WRITE_PROTECTED_PAGES("pages are mapped with the protection after write-notify"),
  KSM_EARLY("the KSM flag is decided before the merge"),
  LOG_TEXT("wording and position of log lines"),
  /** Not of the conversion: what differs between two cores with the hook unchanged. */
  CORE_CHANGE("the core itself differs, with the hook unchanged");

  private final String meaning;

  ByDesign(String meaning) {
    this.meaning = meaning;
  }

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What changes: half a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The difference of that name. */
  public static Optional<ByDesign> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }
}
