// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.rules.rule.Rules;

/** Every rule, in the order of the documentation. */
public final class Catalog {
  private Catalog() {}

  public static Rules all() {
    return new Rules(
        List.of(
            new DeprecatedMmapHook(),
            new BothMmapHooks(),
            new StaleApi(),
            new ReferenceInPrepare(),
            new AllocationInPrepare(),
            new DirectMmapCall(),
            new MmapOnlyTest(),
            new DescriptorUninitialised(),
            new ImmutableFieldWritten(),
            new FlagTypeMismatch(),
            new RemapInPrepare(),
            new ActionOverwritten()));
  }
}
