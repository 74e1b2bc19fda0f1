/* SPDX-License-Identifier: Apache-2.0 */
/* Two tables of one driver, one old and one new. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	phys_addr_t base;
};

static int marimba_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct marimba *marimba = file->private_data;

	return vm_iomap_memory(vma, marimba->base, PAGE_SIZE);
}

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;

	mmap_action_simple_ioremap(desc, marimba->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations marimba_data_fops = {
	.owner		= THIS_MODULE,
	.mmap		= marimba_mmap, /* ~ note deprecated-mmap-hook */
};

static const struct file_operations marimba_ctl_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= marimba_mmap_prepare,
};
