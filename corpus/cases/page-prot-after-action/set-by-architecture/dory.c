/* SPDX-License-Identifier: Apache-2.0 */
/* A kernel function is given the address of the protection too late. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dory {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int dory_mmap_prepare(struct vm_area_desc *desc)
{
	struct dory *dory = desc->file->private_data;
	mmap_action_remap_full(desc, dory->pfn);
	/* ~ error page-prot-after-action */
	if (!phys_mem_access_prot_allowed(desc->file, dory->pfn, dory->len, &desc->page_prot))
		return -EINVAL;
	return 0;
}

static const struct file_operations dory_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= dory_mmap_prepare,
};
