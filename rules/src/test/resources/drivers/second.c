/* SPDX-License-Identifier: Apache-2.0 */
/* Many hooks, and behind some lines what is to be found there. Written by hand. */
struct dev { phys_addr_t base; size_t len; unsigned long pfn; struct page **pages; unsigned nr; int kind; struct resource *res; };
static const struct vm_operations_struct ops;
/* clean: range via resource_size compare reversed operands */
static int c1(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	size_t sz = resource_size(d->res);
	if (sz != desc->end - desc->start)
		return -EINVAL;
	mmap_action_ioremap(desc, desc->start, PHYS_PFN(d->res->start), sz);
	return 0;
}
static const struct file_operations g1 = { .mmap_prepare = c1 };
/* clean: local copies, page count */
static int c2(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	unsigned long start = desc->start, end = desc->end;
	unsigned long n = (end - start) >> PAGE_SHIFT;
	if (desc->pgoff >= d->nr || n > d->nr - desc->pgoff)
		return -EINVAL;
	mmap_action_map_kernel_pages(desc, start, d->pages + desc->pgoff, n);
	return 0;
}
static const struct file_operations g2 = { .mmap_prepare = c2 };
/* clean: ops by switch with default error */
static int c3(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	switch (d->kind) {
	case 0: desc->vm_ops = &ops; break;
	case 1: mmap_action_remap_full(desc, d->pfn); break;
	default: WARN_ON_ONCE(1); return -EINVAL;
	}
	return 0;
}
static const struct file_operations g3 = { .mmap_prepare = c3 };
/* clean: ops via table of drivers (function pointer) */
struct dops { int (*map)(struct dev *d, struct vm_area_desc *desc); };
struct dev2 { struct dops *ops; struct dev *d; };
static int c4(struct vm_area_desc *desc) {
	struct dev2 *d = desc->file->private_data;
	if (!d->ops->map)
		return -ENODEV;
	return d->ops->map(d->d, desc);
}
static const struct file_operations g4 = { .mmap_prepare = c4 };
/* clean: desc member set before & after: page_prot written before each; loops */
static int c5(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	pgprot_t prot = desc->page_prot;
	if (d->kind & 1)
		prot = pgprot_writecombine(prot);
	else
		prot = pgprot_noncached(prot);
	desc->page_prot = prot;
	if (vma_desc_size(desc) > d->len)
		return -ENXIO;
	mmap_action_remap(desc, desc->start, d->pfn, vma_desc_size(desc));
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	return 0;
}
static const struct file_operations g5 = { .mmap_prepare = c5 };
/* clean: errno from IS_ERR */
static int c6(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	void *p = get_thing(d);
	if (IS_ERR(p))
		return PTR_ERR(p);
	mmap_action_remap_full(desc, d->pfn);
	desc->action.error_override = d->nr ? -ENXIO : 0;
	return 0;
}
static const struct file_operations g6 = { .mmap_prepare = c6 };
/* clean: VM_SHARED test & write refuse (xfs-like) */
static int c7(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT) && vma_desc_test_any(desc, VMA_WRITE_BIT, VMA_MAYWRITE_BIT) && !d->nr)
		return -EPERM;
	if (vma_desc_test_all(desc, VMA_SHARED_BIT, VMA_MAYWRITE_BIT))
		file_accessed(desc->file);
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations g7 = { .mmap_prepare = c7 };
/* dirty: range unchecked though pgoff checked */
static int b1(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	if (desc->pgoff)
		return -EINVAL;
	if (d->len & ~PAGE_MASK)
		return -EINVAL;
	mmap_action_remap(desc, desc->start, d->pfn, PAGE_ALIGN(d->len)); /* ~ warning action-range-unchecked */
	return 0;
}
static const struct file_operations d1 = { .mmap_prepare = b1 };
/* dirty: override via conditional int var */
static int b2(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	int e;
	if (d->kind)
		e = EIO;
	else
		e = -EIO;
	mmap_action_remap_full(desc, d->pfn);
	desc->action.error_override = e; /* ~ error error-override-invalid */
	return 0;
}
static const struct file_operations d2 = { .mmap_prepare = b2 };
/* dirty: any_mask */
#define RW_SHARED mk_vma_flags(VMA_SHARED_BIT, VMA_WRITE_BIT)
static int b3(struct vm_area_desc *desc) {
	if (!vma_flags_test_any_mask(&desc->vma_flags, RW_SHARED)) /* ~ warning any-for-all */
		return -EINVAL;
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations d3 = { .mmap_prepare = b3 };
/* dirty: offset twice by pfn */
static int b4(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	unsigned long pfn = d->pfn;
	pfn += desc->pgoff;
	mmap_action_simple_ioremap(desc, PFN_PHYS(pfn), d->len); /* ~ warning offset-applied-twice */
	return 0;
}
static const struct file_operations d4 = { .mmap_prepare = b4 };
/* dirty: legacy insertion with while */
static int b5(struct file *f, struct vm_area_struct *vma) {
	struct dev *d = f->private_data;
	unsigned long a = vma->vm_start;
	int i = 0, rc;
	vma->vm_flags |= VM_DONTEXPAND;
	while (a < vma->vm_end) {
		if ((rc = vm_insert_page(vma, a, d->pages[i++])) < 0) /* ~ warning insert-without-mixedmap */
			return rc;
		a += PAGE_SIZE;
	}
	return 0;
}
static const struct file_operations d5 = { .mmap = b5 };
/* dirty: page prot member assigned via pgprot_val */
static int b6(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	mmap_action_ioremap_full(desc, d->pfn);
	pgprot_val(desc->page_prot) |= 0x10; /* ~ error page-prot-after-action */
	return 0;
}
static const struct file_operations d6 = { .mmap_prepare = b6 };
/* dirty: permission by |= in older style */
static int b7(struct vm_area_desc *desc) {
	vma_flags_set_mask(&desc->vma_flags, VMA_ACCESS_FLAGS); /* ~ error permission-gained */
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations d7 = { .mmap_prepare = b7 };
/* dirty: hook in static inline with default op table null */
static int b8(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	const struct vm_operations_struct *o = NULL;
	if (d->kind == 3)
		o = &ops;
	desc->vm_ops = o;
	return 0; /* ~ warning vm-ops-missing */
}
static const struct file_operations d8 = { .mmap_prepare = b8 };
