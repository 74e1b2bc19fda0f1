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
            new MappedInLegacyOps(),
            new ReferenceInPrepare(),
            new ReferenceTakenTwice(),
            new AllocationInPrepare(),
            new FileReplacedInPrepare(),
            new PrivateDataMergeable(),
            new DescriptorEscapes(),
            new PersistentEffectInPrepare(),
            new LockHeldAtReturn(),
            new SplitCriticalSection(),
            new LockOrderInPrepare(),
            new CloseAssumesMapped(),
            new DirectMmapCall(),
            new MmapOnlyTest(),
            new DescriptorUninitialised(),
            new CompatMisuse(),
            new OuterPrivateDataLost(),
            new FileIdentity(),
            new ImmutableFieldWritten(),
            new WriteOnlyFieldRead(),
            new VmOpsMissing(),
            new FlagTypeMismatch(),
            new AnyForAll(),
            new SharedForMayshare(),
            new PermissionGained(),
            new RemapInPrepare(),
            new PageProtAfterAction(),
            new ActionOverwritten(),
            new ActionFieldWritten(),
            new ActionRangeUnchecked(),
            new OffsetAppliedTwice(),
            new ErrorOverrideInvalid(),
            new ActionFlagsCleared(),
            new InsertWithoutMixedmap(),
            new PopulatedBeforeVisible(),
            new UnusedSuppression(),
            new SuppressionWithoutReason()));
  }
}
