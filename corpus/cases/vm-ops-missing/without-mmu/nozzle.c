/* SPDX-License-Identifier: Apache-2.0 */
/* Without an MMU there are no faults to serve. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct nozzle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#ifndef CONFIG_MMU
static int nozzle_mmap_prepare(struct vm_area_desc *desc)
{
	struct nozzle *nozzle = desc->file->private_data;
	if (!vma_desc_test_any(desc, VMA_SHARED_BIT, VMA_MAYSHARE_BIT))
		return -ENOSYS;
	return nozzle->len ? 0 : -ENODEV;
}
#endif

static const struct file_operations nozzle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= nozzle_mmap_prepare,
};
