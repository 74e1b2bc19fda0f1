/* SPDX-License-Identifier: Apache-2.0 */
/* Several kinds of permission and sharing: a list of what is refused. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct nozzle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int nozzle_mmap_prepare(struct vm_area_desc *desc)
{
	struct nozzle *nozzle = desc->file->private_data;
	if (vma_desc_test_any(desc, VMA_WRITE_BIT, VMA_EXEC_BIT, VMA_SHARED_BIT))
		return -EPERM;
	mmap_action_simple_ioremap(desc, nozzle->base, nozzle->len);
	return 0;
}

static const struct file_operations nozzle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= nozzle_mmap_prepare,
};
