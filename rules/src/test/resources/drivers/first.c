/* SPDX-License-Identifier: Apache-2.0 */
/* Many hooks, and behind some lines what is to be found there. Written by hand. */
struct dev { phys_addr_t base; size_t len; unsigned long pfn; struct page **pages; unsigned nr; };
static const struct vm_operations_struct ops;
/* permission by assignment */
static int h1(struct vm_area_desc *desc) {
	desc->vma_flags = append_vma_flags(desc->vma_flags, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_simple_ioremap(desc, 1, 2);
	return 0;
}
static const struct file_operations f1 = { .mmap_prepare = h1 };
/* via alias pointer of desc in struct */
struct ctx { struct vm_area_desc *d; int e; };
static int go(struct ctx *c) { vma_desc_set_flags(c->d, VMA_SHARED_BIT); return 0; } /* ~ error permission-gained */
static int h2(struct vm_area_desc *desc) {
	struct ctx c = { .d = desc };
	go(&c);
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations f2 = { .mmap_prepare = h2 };
/* ternary override */
static int h3(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	mmap_action_remap_full(desc, d->pfn);
	desc->action.error_override = d->len ? EIO : EBUSY; /* ~ error error-override-invalid */
	return 0;
}
static const struct file_operations f3 = { .mmap_prepare = h3 };
/* action in switch, prot late by goto */
static int h4(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	switch (desc->pgoff) {
	case 0: mmap_action_ioremap_full(desc, d->pfn); break;
	case 1: mmap_action_remap_full(desc, d->pfn + 1); goto prot;
	default: return -EINVAL;
	}
	return 0;
prot:
	desc->page_prot = pgprot_writecombine(desc->page_prot); /* ~ error page-prot-after-action */
	return 0;
}
static const struct file_operations f4 = { .mmap_prepare = h4 };
/* loop of two-page */
static int h5(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	unsigned long n = d->nr * PAGE_SIZE;
	if (!vma_desc_test(desc, VMA_MAYSHARE_BIT))
		return -EINVAL;
	mmap_action_map_kernel_pages(desc, desc->start, d->pages, n >> PAGE_SHIFT); /* ~ warning action-range-unchecked */
	return 0;
}
static const struct file_operations f5 = { .mmap_prepare = h5 };
/* struct-file private ops missing with switch default */
static int h6(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	switch (d->nr) {
	case 1: desc->vm_ops = &ops; break;
	case 2: mmap_action_remap_full(desc, d->pfn); break;
	}
	return 0; /* ~ warning vm-ops-missing */
}
static const struct file_operations f6 = { .mmap_prepare = h6 };
/* any via vma_flags_test_any with mask ~ */
static int h7(struct vm_area_desc *desc) {
	vma_flags_t f = desc->vma_flags;
	if (vma_flags_test_any(&f, VMA_SHARED_BIT, VMA_MAYWRITE_BIT)) /* ~ warning any-for-all */
		return -EINVAL;
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations f7 = { .mmap_prepare = h7 };
/* offset via struct member */
static int h8(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	struct { phys_addr_t start; size_t n; } w;
	w.start = d->base;
	w.start += (phys_addr_t)desc->pgoff << PAGE_SHIFT;
	w.n = vma_desc_size(desc);
	if (w.n > d->len) return -EINVAL;
	mmap_action_simple_ioremap(desc, w.start, w.n); /* ~ warning offset-applied-twice */
	return 0;
}
static const struct file_operations f8 = { .mmap_prepare = h8 };
/* flags cleared by &= and by mask var */
static int h9(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	const vma_flags_t drop = mk_vma_flags(VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	mmap_action_remap_full(desc, d->pfn);
	vma_desc_clear_flags_mask(desc, drop); /* ~ error action-flags-cleared */
	return 0;
}
static const struct file_operations f9 = { .mmap_prepare = h9 };
/* action field pointer arithmetic local alias; type only */
static int h10(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	struct mmap_action *a = &desc->action;
	mmap_action_remap_full(desc, d->pfn);
	a->remap.size = PAGE_SIZE; /* ~ error action-field-written */
	if (d->len)
		return -EINVAL;
	return 0;
}
static const struct file_operations f10 = { .mmap_prepare = h10 };
/* conditional restoring permission: clean */
static int h11(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	bool w = vma_desc_test(desc, VMA_MAYWRITE_BIT);
	vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT);
	if (w && d->nr)
		vma_desc_set_flags(desc, VMA_MAYWRITE_BIT);
	desc->vm_ops = &ops;
	return 0;
}
static const struct file_operations f11 = { .mmap_prepare = h11 };
/* clean remaps in pieces */
static int h12(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	unsigned long off = desc->pgoff << PAGE_SHIFT;
	size_t size = vma_desc_size(desc);
	if (off >= d->len || size > d->len - off)
		return -EINVAL;
	mmap_action_remap(desc, desc->start, (d->base + off) >> PAGE_SHIFT, size);
	return 0;
}
static const struct file_operations f12 = { .mmap_prepare = h12 };
/* clean: nr pages compare */
static int h13(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	unsigned long want = vma_desc_pages(desc);
	if (want < d->nr)
		return -EINVAL;
	mmap_action_map_kernel_pages(desc, desc->start, d->pages, d->nr);
	return 0;
}
static const struct file_operations f13 = { .mmap_prepare = h13 };
/* size rounded up from vma */
static int h14(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	mmap_action_remap(desc, desc->start, d->pfn, vma_desc_size(desc) + PAGE_SIZE); /* ~ warning action-range-unchecked */
	return 0;
}
static const struct file_operations f14 = { .mmap_prepare = h14 };
/* two pages with pages check */
static int h15(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	if (vma_desc_pages(desc) != 2)
		return -EINVAL;
	mmap_action_remap(desc, desc->start + PAGE_SIZE, d->pfn, PAGE_SIZE);
	return 0;
}
static const struct file_operations f15 = { .mmap_prepare = h15 };
/* SHARED refuse on else: clean */
static int h16(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	if (vma_desc_test(desc, VMA_SHARED_BIT)) {
		mmap_action_remap_full(desc, d->pfn);
		return 0;
	}
	return -EINVAL;
}
static const struct file_operations f16 = { .mmap_prepare = h16 };
/* ret var goes */
static int h17(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	int ret = -EINVAL;
	if (d->nr > 4)
		goto out;
	ret = 0;
	desc->private_data = d;
out:
	return ret; /* ~ warning vm-ops-missing */
}
static const struct file_operations f17 = { .mmap_prepare = h17 };
/* guard */
static int h18(struct vm_area_desc *desc) {
	struct dev *d = desc->file->private_data;
	guard(mutex)(&d->lock);
	scoped_guard(spinlock, &d->sl) {
		mmap_action_ioremap_full(desc, d->pfn);
	}
	desc->page_prot = pgprot_noncached(desc->page_prot); /* ~ error page-prot-after-action */
	return 0;
}
static const struct file_operations f18 = { .mmap_prepare = h18 };
