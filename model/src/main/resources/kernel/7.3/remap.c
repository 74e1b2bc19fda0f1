/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What fills the page tables of a VMA from inside a hook, and what walks them.
 *
 * Events here: "remap" (pfns), "insert" (pages and vmalloc memory), "dma-mmap", "page-walk". ../README.md has them all.
 */

/* EXACT, since 6.12, mm/memory.c:remap_pfn_range_internal. The page tables themselves; nothing may lie there yet. */
int mm_enter_pfns(struct vm_area_struct *vma, unsigned long addr, unsigned long end, unsigned long pfn,
		pgprot_t prot)
{
	if (addr >= end)
		__bug("a remap of nothing");
	if (addr < vma->vm_start || end > vma->vm_end)
		__bug("a remap outside the VMA");
	if (!pt_none(vma->vm_mm, addr, end))
		__bug("a remap over what is mapped");
	if (__fault("page table"))
		return -ENOMEM;
	__event("remap", vma, addr, pfn, end - addr, prot.pgprot);
	pt_set_pfns(vma->vm_mm, addr, end, pfn, prot);
	return 0;
}

/*
 * APPROXIMATE (memory type tracking may refuse but changes no protection), since 6.12, mm/memory.c:do_remap_pfn_range
 * The part that a VMA whose flags are set has in common, whoever asks.
 */
int mm_remap_pfns(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
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
	return mm_enter_pfns(vma, addr, end, pfn, prot);
}

/* APPROXIMATE (memory type tracking may refuse but changes no protection), since 6.12, mm/memory.c:remap_pfn_range */
int remap_pfn_range(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
		pgprot_t prot)
{
	unsigned long end = addr + ((size + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1));

	if ((vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE) {
		if (addr != vma->vm_start || end != vma->vm_end)
			return -EINVAL;
		vma->vm_pgoff = pfn;
	}
	vma->vm_flags |= VM_REMAP_FLAGS;
	return mm_remap_pfns(vma, addr, pfn, size, prot);
}

/* APPROXIMATE (as remap_pfn_range; no architecture changes the pfn), since 6.12, include/linux/mm.h:io_remap_pfn_range */
int io_remap_pfn_range(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, unsigned long size,
		pgprot_t prot)
{
	return remap_pfn_range(vma, addr, pfn, size, pgprot_decrypted(prot));
}

/* APPROXIMATE (as remap_pfn_range; pages of 4 KiB), since 6.12, arch/powerpc/include/asm/book3s/64/hash-4k.h:remap_4k_pfn */
int remap_4k_pfn(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn, pgprot_t prot)
{
	return remap_pfn_range(vma, addr, pfn, PAGE_SIZE, prot);
}

/* EXACT, since 6.12, mm/memory.c:vm_iomap_memory. Sums wrap as the kernel's do. */
int vm_iomap_memory(struct vm_area_struct *vma, phys_addr_t start, unsigned long len)
{
	unsigned long pfn;
	unsigned long pages;

	if (start + len < start)
		return -EINVAL;
	len += start & (PAGE_SIZE - 1);
	pfn = start >> PAGE_SHIFT;
	pages = (len + PAGE_SIZE - 1) >> PAGE_SHIFT;
	if (pfn + pages < pfn)
		return -EINVAL;
	if (vma->vm_pgoff > pages)
		return -EINVAL;
	pfn += vma->vm_pgoff;
	pages -= vma->vm_pgoff;
	if ((vma->vm_end - vma->vm_start) >> PAGE_SHIFT > pages)
		return -EINVAL;
	return io_remap_pfn_range(vma, vma->vm_start, pfn, vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

/* APPROXIMATE (the page is looked at before its table is made), since 6.12, mm/memory.c:insert_pages. Just one of them. */
int mm_insert_page(struct vm_area_struct *vma, unsigned long addr, struct page **pages, unsigned long *num,
		pgprot_t prot)
{
	struct page *page = *pages;

	__sleeps();
	if (page->_refcount.counter == 0)
		return -EINVAL;
	if (!pt_none(vma->vm_mm, addr, addr + PAGE_SIZE))
		return -EBUSY;
	if (__fault("page table"))
		return -ENOMEM;
	__event("insert", vma, addr, page, 1, prot.pgprot);
	pt_set_page(vma->vm_mm, addr, page, prot);
	*num = 0;
	return 0;
}

/* APPROXIMATE (which pages may be mapped is not looked at; a failure leaves no page behind), since 6.12, mm/memory.c:insert_pages */
int mm_insert_pages(struct vm_area_struct *vma, unsigned long addr, struct page **pages, unsigned long *num,
		pgprot_t prot)
{
	unsigned long end = addr + (*num << PAGE_SHIFT);

	if (*num == 1)
		return mm_insert_page(vma, addr, pages, num, prot);
	__sleeps();
	if (!pt_none(vma->vm_mm, addr, end))
		return -EBUSY;
	if (__fault("page table"))
		return -ENOMEM;
	__event("insert", vma, addr, pages, *num, prot.pgprot);
	pt_set_pages(vma->vm_mm, addr, end, pages, prot);
	*num = 0;
	return 0;
}

/* APPROXIMATE (as remap_pfn_range), since 7.1, mm/memory.c:remap_pfn_range_complete */
int remap_pfn_range_complete(struct vm_area_struct *vma, struct mmap_action *action)
{
	return mm_remap_pfns(vma, action->remap.start, action->remap.start_pfn, action->remap.size,
			action->remap.pgprot);
}

/* APPROXIMATE (as mm_insert_pages), since 7.1, mm/memory.c:map_kernel_pages_complete */
int map_kernel_pages_complete(struct vm_area_struct *vma, struct mmap_action *action)
{
	unsigned long number = action->map_kernel.nr_pages;

	return mm_insert_pages(vma, action->map_kernel.start, action->map_kernel.pages, &number,
			vma->vm_page_prot);
}

/* APPROXIMATE (which pages may be mapped is not looked at), since 6.12, mm/memory.c:vm_insert_page */
int vm_insert_page(struct vm_area_struct *vma, unsigned long addr, struct page *page)
{
	if (addr < vma->vm_start || addr >= vma->vm_end)
		return -EFAULT;
	if (!(vma->vm_flags & VM_MIXEDMAP)) {
		if (vma->vm_flags & VM_PFNMAP)
			__bug("pages mapped where pfns are");
		vma->vm_flags |= VM_MIXEDMAP;
	}
	__sleeps();
	if (page->_refcount.counter == 0)
		return -EINVAL;
	if (!pt_none(vma->vm_mm, addr, addr + PAGE_SIZE))
		return -EBUSY;
	if (__fault("page table"))
		return -ENOMEM;
	__event("insert", vma, addr, page, 1, vma->vm_page_prot.pgprot);
	pt_set_page(vma->vm_mm, addr, page, vma->vm_page_prot);
	return 0;
}

/* APPROXIMATE (as mm_insert_pages), since 6.12, mm/memory.c:vm_insert_pages */
int vm_insert_pages(struct vm_area_struct *vma, unsigned long addr, struct page **pages, unsigned long *num)
{
	unsigned long end = addr + (*num << PAGE_SHIFT);

	if (addr < vma->vm_start || end > vma->vm_end)
		return -EFAULT;
	if (!(vma->vm_flags & VM_MIXEDMAP)) {
		if (vma->vm_flags & VM_PFNMAP)
			__bug("pages mapped where pfns are");
		vma->vm_flags |= VM_MIXEDMAP;
	}
	return mm_insert_pages(vma, addr, pages, num, vma->vm_page_prot);
}

/* APPROXIMATE (as mm_insert_pages), since 6.12, mm/memory.c:vm_map_pages */
int vm_map_pages(struct vm_area_struct *vma, struct page **pages, unsigned long num)
{
	unsigned long count = (vma->vm_end - vma->vm_start) >> PAGE_SHIFT;

	if (vma->vm_pgoff >= num)
		return -ENXIO;
	if (count > num - vma->vm_pgoff)
		return -ENXIO;
	return vm_insert_pages(vma, vma->vm_start, pages + vma->vm_pgoff, &count);
}

/* APPROXIMATE (as mm_insert_pages), since 6.12, mm/memory.c:vm_map_pages_zero */
int vm_map_pages_zero(struct vm_area_struct *vma, struct page **pages, unsigned long num)
{
	unsigned long count = (vma->vm_end - vma->vm_start) >> PAGE_SHIFT;

	if (num == 0 || count > num)
		return -ENXIO;
	return vm_insert_pages(vma, vma->vm_start, pages, &count);
}

/* APPROXIMATE (vmalloc areas are asked of the environment), since 6.12, mm/vmalloc.c:remap_vmalloc_range_partial */
int remap_vmalloc_range_partial(struct vm_area_struct *vma, unsigned long uaddr, void *kaddr,
		unsigned long pgoff, unsigned long size)
{
	unsigned long offset = pgoff << PAGE_SHIFT;

	if (offset >> PAGE_SHIFT != pgoff)
		return -EINVAL;
	if (__opaque("vmalloc area for user space", kaddr) == 0)
		return -EINVAL;
	if (offset + size < size || offset + size > (unsigned long)__opaque("size of vmalloc area", kaddr))
		return -EINVAL;
	if (!(vma->vm_flags & VM_MIXEDMAP)) {
		if (vma->vm_flags & VM_PFNMAP)
			__bug("pages mapped where pfns are");
		vma->vm_flags |= VM_MIXEDMAP;
	}
	__sleeps();
	if (!pt_none(vma->vm_mm, uaddr, uaddr + size))
		return -EBUSY;
	if (__fault("page table"))
		return -ENOMEM;
	pt_set_vmalloc(vma->vm_mm, uaddr, uaddr + size, kaddr + offset, vma->vm_page_prot);
	__event("insert", vma, uaddr, kaddr + offset, size >> PAGE_SHIFT, vma->vm_page_prot.pgprot);
	vma->vm_flags |= VM_DONTEXPAND | VM_DONTDUMP;
	return 0;
}

/* APPROXIMATE (as remap_vmalloc_range_partial), since 6.12, mm/vmalloc.c:remap_vmalloc_range */
int remap_vmalloc_range(struct vm_area_struct *vma, void *addr, unsigned long pgoff)
{
	return remap_vmalloc_range_partial(vma, vma->vm_start, addr, pgoff, vma->vm_end - vma->vm_start);
}

/* EXACT, since 6.12, kernel/dma/direct.c:dma_direct_mmap. The bounds that all ways have in common, and the whole VMA. */
int dma_remap(struct vm_area_struct *vma, unsigned long pfn, size_t size)
{
	unsigned long count = (size + PAGE_SIZE - 1) >> PAGE_SHIFT;
	unsigned long pages = vma_pages(vma);

	if (vma->vm_pgoff >= count || pages > count - vma->vm_pgoff)
		return -ENXIO;
	return remap_pfn_range(vma, vma->vm_start, pfn + vma->vm_pgoff, pages << PAGE_SHIFT, vma->vm_page_prot);
}

/* APPROXIMATE (which device has what memory is opaque), since 6.12, kernel/dma/mapping.c:dma_mmap_attrs */
int dma_mmap_attrs(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size, unsigned long attrs)
{
	__sleeps();
	__event("dma-mmap", dev, vma, cpu_addr, dma_addr, size, attrs);
	if (__fault("dma_mmap_attrs"))
		return -ENXIO;
	vma->vm_page_prot.pgprot = (unsigned long)__opaque("dma_pgprot", dev, vma->vm_page_prot.pgprot, attrs);
	return dma_remap(vma, (unsigned long)__opaque("pfn of dma memory", dev, cpu_addr, dma_addr), size);
}

/* APPROXIMATE (as dma_mmap_attrs), since 6.12, include/linux/dma-mapping.h:dma_mmap_coherent */
int dma_mmap_coherent(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size)
{
	return dma_mmap_attrs(dev, vma, cpu_addr, dma_addr, size, 0);
}

/* APPROXIMATE (as dma_mmap_attrs), since 6.12, include/linux/dma-mapping.h:dma_mmap_wc */
int dma_mmap_wc(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size)
{
	return dma_mmap_attrs(dev, vma, cpu_addr, dma_addr, size, 4);
}

/* EXACT, since 6.12, kernel/dma/mapping.c:dma_mmap_pages */
int dma_mmap_pages(struct device *dev, struct vm_area_struct *vma, size_t size, struct page *page)
{
	__event("dma-mmap", dev, vma, page, size);
	return dma_remap(vma, page_to_pfn(page), size);
}

/* APPROXIMATE (whether there is an IOMMU is opaque), since 6.12, kernel/dma/mapping.c:dma_mmap_noncontiguous */
int dma_mmap_noncontiguous(struct device *dev, struct vm_area_struct *vma, size_t size, struct sg_table *sgt)
{
	unsigned long count = (size + PAGE_SIZE - 1) >> PAGE_SHIFT;

	__event("dma-mmap", dev, vma, sgt, size);
	if (__opaque("whether an iommu maps for a device", dev) == 0)
		return dma_remap(vma, (unsigned long)__opaque("pfn of an sg table", sgt), size);
	if (vma->vm_pgoff >= count || vma_pages(vma) > count - vma->vm_pgoff)
		return -ENXIO;
	return vm_map_pages(vma, __opaque("pages of an sg table", sgt), count);
}

/* APPROXIMATE (as dma_mmap_attrs), since 6.12, kernel/dma/ops_helpers.c:dma_common_mmap */
int dma_common_mmap(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size, unsigned long attrs)
{
	return dma_mmap_attrs(dev, vma, cpu_addr, dma_addr, size, attrs);
}

/* APPROXIMATE (as dma_mmap_attrs), since 6.12, kernel/dma/coherent.c:dma_mmap_from_dev_coherent */
int dma_mmap_from_dev_coherent(struct device *dev, struct vm_area_struct *vma, void *vaddr, size_t size,
		int *ret)
{
	__event("dma-mmap", dev, vma, vaddr, size);
	if (__opaque("device memory", dev, vaddr) == 0)
		return 0;
	*ret = __opaque("dma_mmap_from_dev_coherent", dev, vma, vaddr, size);
	return 1;
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:vmf_insert_pfn */
vm_fault_t vmf_insert_pfn(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn)
{
	__event("remap", vma, addr, pfn);
	return __opaque("vmf_insert_pfn", vma, addr, pfn);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:vmf_insert_pfn_prot */
vm_fault_t vmf_insert_pfn_prot(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn,
		pgprot_t prot)
{
	__event("remap", vma, addr, pfn, prot.pgprot);
	return __opaque("vmf_insert_pfn_prot", vma, addr, pfn, prot.pgprot);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:vmf_insert_mixed */
vm_fault_t vmf_insert_mixed(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn)
{
	__event("remap", vma, addr, pfn);
	return __opaque("vmf_insert_mixed", vma, addr, pfn);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:vmf_insert_mixed_mkwrite */
vm_fault_t vmf_insert_mixed_mkwrite(struct vm_area_struct *vma, unsigned long addr, unsigned long pfn)
{
	__event("remap", vma, addr, pfn);
	return __opaque("vmf_insert_mixed_mkwrite", vma, addr, pfn);
}

/* STUB (page tables are not here), since 6.12, include/linux/mm.h:vmf_insert_page */
vm_fault_t vmf_insert_page(struct vm_area_struct *vma, unsigned long addr, struct page *page)
{
	__event("insert", vma, addr, page, 1);
	return __opaque("vmf_insert_page", vma, addr, page);
}

/* STUB (page tables are not here), since 6.16, mm/memory.c:vmf_insert_page_mkwrite */
vm_fault_t vmf_insert_page_mkwrite(struct vm_fault *vmf, struct page *page, bool write)
{
	__event("insert", vmf, page);
	return __opaque("vmf_insert_page_mkwrite", vmf, page, write);
}

/* STUB (page tables are not here), since 6.12, mm/huge_memory.c:vmf_insert_pfn_pmd */
vm_fault_t vmf_insert_pfn_pmd(struct vm_fault *vmf, unsigned long pfn, bool write)
{
	__event("remap", vmf, pfn);
	return __opaque("vmf_insert_pfn_pmd", vmf, pfn, write);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:apply_to_page_range */
int apply_to_page_range(struct mm_struct *mm, unsigned long addr, unsigned long size, pte_fn_t fn, void *data)
{
	__sleeps();
	__event("page-walk", mm, addr, size);
	return __opaque("apply_to_page_range", mm, addr, size, fn, data);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:apply_to_existing_page_range */
int apply_to_existing_page_range(struct mm_struct *mm, unsigned long addr, unsigned long size, pte_fn_t fn,
		void *data)
{
	__sleeps();
	__event("page-walk", mm, addr, size);
	return __opaque("apply_to_existing_page_range", mm, addr, size, fn, data);
}

/* STUB (page tables are not here), since 7.2, mm/memory.c:zap_special_vma_range */
void zap_special_vma_range(struct vm_area_struct *vma, unsigned long addr, unsigned long size)
{
	__event("page-walk", vma, addr, size);
}

/* STUB (page tables are not here), since 7.2, mm/memory.c:zap_vma_range */
void zap_vma_range(struct vm_area_struct *vma, unsigned long addr, unsigned long size)
{
	__event("page-walk", vma, addr, size);
}

/* STUB (page tables are not here), since 6.12, mm/pagewalk.c:walk_page_range */
int walk_page_range(struct mm_struct *mm, unsigned long start, unsigned long end,
		const struct mm_walk_ops *ops, void *private)
{
	__sleeps();
	__event("page-walk", mm, start, end);
	return __opaque("walk_page_range", mm, start, end, ops, private);
}

/* STUB (page tables are not here), since 6.12, mm/pagewalk.c:walk_page_vma */
int walk_page_vma(struct vm_area_struct *vma, const struct mm_walk_ops *ops, void *private)
{
	__sleeps();
	__event("page-walk", vma);
	return __opaque("walk_page_vma", vma, ops, private);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:follow_pfnmap_start */
int follow_pfnmap_start(struct follow_pfnmap_args *args)
{
	__event("page-walk", args);
	return __opaque("follow_pfnmap_start", args);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:follow_pfnmap_end */
void follow_pfnmap_end(struct follow_pfnmap_args *args)
{
	__event("page-walk", args);
}

/* STUB (page tables are not here), since 6.12, mm/memory.c:handle_mm_fault */
vm_fault_t handle_mm_fault(struct vm_area_struct *vma, unsigned long addr, unsigned int flags,
		struct pt_regs *regs)
{
	__sleeps();
	__event("page-walk", vma, addr);
	return __opaque("handle_mm_fault", vma, addr, flags);
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:fixup_user_fault */
int fixup_user_fault(struct mm_struct *mm, unsigned long addr, unsigned int flags, bool *unlocked)
{
	__sleeps();
	__event("page-walk", mm, addr);
	return __opaque("fixup_user_fault", mm, addr, flags);
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:pin_user_pages */
long pin_user_pages(unsigned long start, unsigned long number, unsigned int flags, struct page **pages)
{
	__sleeps();
	if (__fault("pin_user_pages"))
		return -EFAULT;
	__event("page-walk", start, number);
	__acquire("page", pages);
	return number;
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:pin_user_pages_fast */
long pin_user_pages_fast(unsigned long start, int number, unsigned int flags, struct page **pages)
{
	__sleeps();
	if (__fault("pin_user_pages_fast"))
		return -EFAULT;
	__event("page-walk", start, number);
	__acquire("page", pages);
	return number;
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:get_user_pages */
long get_user_pages(unsigned long start, unsigned long number, unsigned int flags, struct page **pages)
{
	__sleeps();
	if (__fault("get_user_pages"))
		return -EFAULT;
	__event("page-walk", start, number);
	__acquire("page", pages);
	return number;
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:get_user_pages_fast */
long get_user_pages_fast(unsigned long start, int number, unsigned int flags, struct page **pages)
{
	__sleeps();
	if (__fault("get_user_pages_fast"))
		return -EFAULT;
	__event("page-walk", start, number);
	__acquire("page", pages);
	return number;
}

/* STUB (page tables are not here), since 6.12, mm/gup.c:get_user_pages_unlocked */
long get_user_pages_unlocked(unsigned long start, unsigned long number, struct page **pages, unsigned int flags)
{
	__sleeps();
	if (__fault("get_user_pages_unlocked"))
		return -EFAULT;
	__event("page-walk", start, number);
	__acquire("page", pages);
	return number;
}

/* STUB (the kernel's own page tables), since 6.12, arch/x86/mm/pat/set_memory.c:set_memory_uc */
int set_memory_uc(unsigned long addr, int numpages)
{
	__sleeps();
	__event("device-write", addr, numpages);
	return __opaque("set_memory_uc", addr, numpages);
}

/* STUB (the kernel's own page tables), since 6.12, arch/x86/mm/pat/set_memory.c:set_memory_wc */
int set_memory_wc(unsigned long addr, int numpages)
{
	__sleeps();
	__event("device-write", addr, numpages);
	return __opaque("set_memory_wc", addr, numpages);
}

/* STUB (the kernel's own page tables), since 6.12, arch/x86/mm/pat/set_memory.c:set_memory_wb */
int set_memory_wb(unsigned long addr, int numpages)
{
	__sleeps();
	__event("device-write", addr, numpages);
	return __opaque("set_memory_wb", addr, numpages);
}
