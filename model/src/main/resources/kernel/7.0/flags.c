/* SPDX-License-Identifier: Apache-2.0 */
/* 7.0: one test of descriptor flags, and it means any. */

#undef append_vma_flags
#undef vma_flags_test
#undef vma_flags_test_any
#undef vma_flags_test_any_mask
#undef vma_desc_test
#undef vma_desc_test_any
#undef vma_desc_test_any_mask
#undef vma_desc_test_all
#undef vma_desc_test_all_mask
#undef vma_desc_is_cow_mapping
#undef vma_clear_flags
#undef vma_clear_flags_mask
#undef vma_test
#undef vma_test_any
#undef vma_test_any_mask


/* EXACT, since 6.19, include/linux/mm.h:vma_desc_test_flags. True when any of the bits is set. */
bool vma_desc_test_flags(const struct vm_area_desc *desc, vma_flag_t bits, ...)
{
	for (int i = 0; i < __nargs; i++)
		if (desc->vma_flags & 1ull << __args[i])
			return 1;
	return 0;
}

/* EXACT, since 6.19, include/linux/mm.h:vma_desc_test_flags_mask. True when any of the bits is set. */
bool vma_desc_test_flags_mask(const struct vm_area_desc *desc, vma_flags_t mask)
{
	return (desc->vma_flags & mask) != 0;
}
