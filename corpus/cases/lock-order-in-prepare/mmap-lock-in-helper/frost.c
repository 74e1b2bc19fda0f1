/* SPDX-License-Identifier: Apache-2.0 */
/* A helper takes the lock that the hook runs under. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct frost {
	unsigned long pfn;
};

static unsigned long frost_used(struct mm_struct *mm)
{
	unsigned long used;

	mmap_read_lock(mm); /* ~ warning lock-order-in-prepare */
	used = mm->total_vm;
	mmap_read_unlock(mm);
	return used;
}

static int frost_mmap_prepare(struct vm_area_desc *desc)
{
	struct frost *frost = desc->file->private_data;

	if (frost_used(desc->mm) > 1000)
		return -EAGAIN;
	mmap_action_remap_full(desc, frost->pfn);
	return 0;
}

static const struct file_operations frost_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = frost_mmap_prepare,
};
