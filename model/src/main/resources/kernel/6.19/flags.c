/* SPDX-License-Identifier: Apache-2.0 */
/* 6.19: fewer helpers; sharing is asked of a mask. */

#undef vma_flags_empty
#undef vma_set_flags
#undef vma_set_flags_mask
#undef vma_test_all
#undef vma_test_all_mask


/* EXACT, since 6.12, include/linux/mm.h:is_shared_maywrite */
bool is_shared_maywrite(vm_flags_t flags)
{
	return (flags & (VM_SHARED | VM_MAYWRITE)) == (VM_SHARED | VM_MAYWRITE);
}
