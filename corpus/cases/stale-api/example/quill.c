/* SPDX-License-Identifier: Apache-2.0 */
/* The hook tests a flag with a helper that was renamed after 7.0. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct quill {
	phys_addr_t base;
	size_t len;
};

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = desc->file->private_data;

	if (vma_desc_test_flags(desc, VMA_WRITE_BIT)) /* ~ error stale-api */
		return -EPERM;

	mmap_action_simple_ioremap(desc, quill->base, quill->len);
	return 0;
}

static const struct file_operations quill_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= quill_mmap_prepare,
};
