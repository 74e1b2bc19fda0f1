/* SPDX-License-Identifier: Apache-2.0 */
/* The members are read, compared and copied to locals that change, but not written. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	phys_addr_t base;
	bool mapped_once;
};

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;
	unsigned long start = desc->start;
	unsigned long end = desc->end;

	start += PAGE_SIZE;
	end--;
	if (desc->end == desc->start || start > end)
		return -EINVAL;

	((struct marimba *)desc->file->private_data)->mapped_once = true;
	mmap_action_simple_ioremap(desc, marimba->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations marimba_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= marimba_mmap_prepare,
};
