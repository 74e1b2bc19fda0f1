/* SPDX-License-Identifier: Apache-2.0 */
/* A function of the driver whose name starts like the helpers sets no action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	phys_addr_t base;
	size_t len;
};

static int mmap_action_allowed(const struct marimba *marimba, const struct vm_area_desc *desc)
{
	return vma_desc_size(desc) <= marimba->len ? 0 : -EINVAL;
}

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;
	int err;

	err = mmap_action_allowed(marimba, desc);
	if (err)
		return err;

	mmap_action_simple_ioremap(desc, marimba->base, marimba->len);
	return mmap_action_allowed(marimba, desc);
}

static const struct file_operations marimba_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= marimba_mmap_prepare,
};
