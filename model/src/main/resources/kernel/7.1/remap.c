/* SPDX-License-Identifier: Apache-2.0 */
/* 7.1 and before: names that 7.2 has no more. */

#undef zap_special_vma_range
#undef zap_vma_range


/* STUB (page tables are not here), since 6.12, mm/memory.c:zap_vma_ptes */
void zap_vma_ptes(struct vm_area_struct *vma, unsigned long addr, unsigned long size)
{
	__event("page-walk", vma, addr, size);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:zap_page_range_single */
void zap_page_range_single(struct vm_area_struct *vma, unsigned long addr, unsigned long size,
		struct zap_details *details)
{
	__event("page-walk", vma, addr, size);
}
