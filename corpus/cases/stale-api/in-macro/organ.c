/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the file wraps the old helper, so its use is reported and not its definition. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
	size_t len;
};

#define organ_writable(desc)	vma_desc_test_flags(desc, VMA_WRITE_BIT, VMA_MAYWRITE_BIT)

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;

	if (organ_writable(desc)) /* ~ error stale-api */
		return -EACCES;

	mmap_action_simple_ioremap(desc, organ->base, organ->len);
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};
