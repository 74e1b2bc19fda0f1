/* SPDX-License-Identifier: Apache-2.0 */
/* 6.12: memory types are tracked before anything else is asked. */

/* APPROXIMATE (memory type tracking may refuse but changes no protection; its flag is not set), since 6.12, mm/memory.c:remap_pfn_range */
int remap_pfn_range(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
		pgprot_t prot)
{
	unsigned long end = addr + ((size + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1));

	__sleeps();
	if (__fault("memtype"))
		return -EINVAL;
	if (addr & (PAGE_SIZE - 1)) {
		__bug("a remap that starts inside a page");
		return -EINVAL;
	}
	if (is_cow_mapping(vma->vm_flags)) {
		if (addr != vma->vm_start || end != vma->vm_end)
			return -EINVAL;
		vma->vm_pgoff = pfn;
	}
	vma->vm_flags |= VM_REMAP_FLAGS;
	return mm_enter_pfns(vma, addr, end, pfn, prot);
}
