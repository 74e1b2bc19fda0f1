/* SPDX-License-Identifier: Apache-2.0 */
/* A hyphen is no reason. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct quill {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = desc->file->private_data;
	/* mmaproof: allow permission-gained - */ /* ~ error suppression-without-reason */
	vma_desc_set_flags(desc, VMA_MAYWRITE_BIT); /* ~ error permission-gained */
	mmap_action_remap_full(desc, quill->pfn);
	return 0;
}

static const struct file_operations quill_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= quill_mmap_prepare,
};
