/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What lies in the page tables of a process: the ranges that were entered, each of one kind, disjoint and in order of
 * address. Page faults enter nothing here. Two entries are equal when kind, pfn or page, and protection are.
 */

enum pt_kind {
	PT_PFN,
	PT_PAGE,
	PT_PAGES,
	PT_VMALLOC,
};

/* From start on: pfn counts up, pages is indexed, kaddr moves along. A single page is one page long. */
struct pt_range {
	unsigned long start;
	unsigned long end;
	enum pt_kind kind;
	unsigned long pfn;
	struct page *page;
	struct page **pages;
	void *kaddr;
	pgprot_t prot;
	struct pt_range *next;
};

/* EXACT, since 6.12, include/linux/pgtable.h:pte_none. Whether nothing lies in start..end. */
bool pt_none(const struct mm_struct *mm, unsigned long start, unsigned long end)
{
	const struct pt_range *range = mm->page_table;

	while (range && range->end <= start)
		range = range->next;
	return !range || range->start >= end;
}

/* APPROXIMATE (huge entries are not told apart), since 6.12, include/linux/pgtable.h:set_pte_at. A copy of *range is entered. */
void pt_set(struct mm_struct *mm, const struct pt_range *range)
{
	struct pt_range **at = &mm->page_table;
	struct pt_range *new = __record("struct pt_range");

	while (*at && (*at)->start < range->start)
		at = &(*at)->next;
	*new = *range;
	new->next = *at;
	*at = new;
}

/* APPROXIMATE (as pt_set), since 6.12, mm/memory.c:remap_pte_range */
void pt_set_pfns(struct mm_struct *mm, unsigned long start, unsigned long end, unsigned long pfn, pgprot_t prot)
{
	struct pt_range range = { .start = start, .end = end, .kind = PT_PFN, .pfn = pfn, .prot = prot };

	pt_set(mm, &range);
}

/* APPROXIMATE (the page's own counts are not kept), since 6.12, mm/memory.c:insert_page */
void pt_set_page(struct mm_struct *mm, unsigned long start, struct page *page, pgprot_t prot)
{
	struct pt_range range = { .start = start, .end = start + PAGE_SIZE, .kind = PT_PAGE, .page = page, .prot = prot };

	pt_set(mm, &range);
}

/* APPROXIMATE (the pages' own counts are not kept), since 6.12, mm/memory.c:insert_pages */
void pt_set_pages(struct mm_struct *mm, unsigned long start, unsigned long end, struct page **pages, pgprot_t prot)
{
	struct pt_range range = { .start = start, .end = end, .kind = PT_PAGES, .pages = pages, .prot = prot };

	pt_set(mm, &range);
}

/* APPROXIMATE (the pages' own counts are not kept), since 6.12, mm/vmalloc.c:remap_vmalloc_range_partial */
void pt_set_vmalloc(struct mm_struct *mm, unsigned long start, unsigned long end, void *kaddr, pgprot_t prot)
{
	struct pt_range range = { .start = start, .end = end, .kind = PT_VMALLOC, .kaddr = kaddr, .prot = prot };

	pt_set(mm, &range);
}

/* EXACT, since 6.12, include/linux/pgtable.h:pte_offset_map. No range reaches across addr any more; what it says stays. */
void pt_split(struct mm_struct *mm, unsigned long addr)
{
	struct pt_range *range = mm->page_table;
	struct pt_range upper;
	unsigned long pages;

	while (range && range->end <= addr)
		range = range->next;
	if (!range || range->start >= addr)
		return;
	upper = *range;
	upper.start = addr;
	pages = (addr - range->start) >> PAGE_SHIFT;
	if (range->kind == PT_PFN)
		upper.pfn += pages;
	else if (range->kind == PT_PAGES)
		upper.pages += pages;
	else
		upper.kaddr += pages << PAGE_SHIFT;
	range->end = addr;
	pt_set(mm, &upper);
}

/* APPROXIMATE (the pages' own counts are not kept), since 6.12, mm/memory.c:zap_pte_range. Nothing lies in start..end. */
void pt_clear(struct mm_struct *mm, unsigned long start, unsigned long end)
{
	struct pt_range **at = &mm->page_table;

	pt_split(mm, start);
	pt_split(mm, end);
	while (*at && (*at)->start < end) {
		if ((*at)->start < start)
			at = &(*at)->next;
		else
			*at = (*at)->next;
	}
}

/* EXACT, since 6.12, mm/mprotect.c:change_protection. Base bits become those of prot, caching stays. */
void pt_protect(struct mm_struct *mm, unsigned long start, unsigned long end, pgprot_t prot)
{
	struct pt_range *range;

	pt_split(mm, start);
	pt_split(mm, end);
	for (range = mm->page_table; range && range->start < end; range = range->next)
		if (range->start >= start)
			range->prot = pgprot_modify(range->prot, prot);
}

/* APPROXIMATE (write protection of private pages is not done), since 6.12, mm/memory.c:copy_page_range */
void pt_copy(struct mm_struct *mm, struct mm_struct *oldmm, unsigned long start, unsigned long end)
{
	struct pt_range *range;

	pt_split(oldmm, start);
	pt_split(oldmm, end);
	for (range = oldmm->page_table; range && range->start < end; range = range->next)
		if (range->start >= start)
			pt_set(mm, range);
}

/* APPROXIMATE (as pt_clear), since 6.12, mm/memory.c:unmap_page_range */
void mm_zap(struct mm_struct *mm, unsigned long start, unsigned long end)
{
	__event("zap", mm, start, end);
	pt_clear(mm, start, end);
}
