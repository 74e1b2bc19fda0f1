/* SPDX-License-Identifier: Apache-2.0 */
/* Permissions are taken away, which a hook may do. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT, VMA_MAYEXEC_BIT);
	mmap_action_simple_ioremap(desc, organ->base, organ->len);
	return 0;
}

static const struct file_operations organ_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= organ_mmap_prepare,
};
