/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: masks only. */

#undef vma_flag_bits
#undef vma_flag_sets
#undef VM_MAYBE_GUARD
#undef VM_STICKY
#undef VM_IGNORE_MERGE
#undef mk_vma_flags
#undef legacy_to_vma_flags
#undef vma_flags_to_legacy
#undef vma_flags_test_all
#undef vma_flags_test_all_mask
#undef vma_flags_set
#undef vma_flags_set_mask
#undef vma_flags_clear
#undef vma_flags_clear_mask
#undef vma_desc_size
#undef vma_desc_pages
#undef vma_desc_test_flags
#undef vma_desc_test_flags_mask
#undef vma_desc_set_flags
#undef vma_desc_set_flags_mask
#undef vma_desc_clear_flags
#undef vma_desc_clear_flags_mask
