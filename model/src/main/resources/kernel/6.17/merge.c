/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 6.17 and 6.18: no flag is sticky.
 */

/* EXACT, since 6.12, mm/vma.c:is_mergeable_vma. Flags that may differ. */
vm_flags_t vma_merge_ignored(void)
{
	return VM_SOFTDIRTY;
}

/* EXACT, since 6.12, mm/vma.c:vma_merge_new_range. None. */
vm_flags_t vma_merge_sticky(void)
{
	return VM_NONE;
}
