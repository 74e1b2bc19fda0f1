// SPDX-License-Identifier: Apache-2.0
/* Written by hand: another flag that says the same here: a shared mapping of a file open for reading has neither WRITE nor MAYWRITE. */

struct seal {
	unsigned long base;
	unsigned long size;
};

static int seal_mmap_prepare(struct vm_area_desc *desc)
{
	struct seal *seal = desc->file->private_data;

	if (vma_desc_test(desc, VMA_SHARED_BIT)) {
		if (vma_desc_test(desc, VMA_WRITE_BIT))
			return -EPERM;
		vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT);
	}
	desc->page_prot = pgprot_writecombine(desc->page_prot);
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT, VMA_DONTDUMP_BIT);
	mmap_action_simple_ioremap(desc, seal->base, seal->size);
	return 0;
}

static const struct file_operations seal_fops = {
	.mmap_prepare = seal_mmap_prepare,
};
