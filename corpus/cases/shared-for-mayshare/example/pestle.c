/* SPDX-License-Identifier: Apache-2.0 */
/* A shared mapping of a file opened for reading is given the ops of a private one. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pestle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static const struct vm_operations_struct pestle_shared_ops;
static const struct vm_operations_struct pestle_private_ops;

static int pestle_mmap_prepare(struct vm_area_desc *desc)
{
	struct pestle *pestle = desc->file->private_data;
	desc->private_data = pestle;
	if (vma_desc_test(desc, VMA_SHARED_BIT)) /* ~ note shared-for-mayshare */
		desc->vm_ops = &pestle_shared_ops;
	else
		desc->vm_ops = &pestle_private_ops;
	return 0;
}

static const struct file_operations pestle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pestle_mmap_prepare,
};
