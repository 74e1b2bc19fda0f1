/* SPDX-License-Identifier: Apache-2.0 */
/* The helper that maps is called before the protection is set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int reel_map(struct vm_area_desc *desc, struct reel *reel)
{
	if (vma_desc_size(desc) > reel->len)
		return -EINVAL;
	mmap_action_remap_full(desc, reel->pfn);
	return 0;
}

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;
	int err = reel_map(desc, reel);

	if (err)
		return err;
	desc->page_prot = pgprot_writecombine(desc->page_prot); /* ~ error page-prot-after-action */
	return 0;
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};
