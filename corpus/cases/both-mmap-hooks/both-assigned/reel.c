/* SPDX-License-Identifier: Apache-2.0 */
/* Probe assigns first the old and then the new hook of a table in its device. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	struct file_operations fops;
	phys_addr_t base;
};

static int reel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct reel *reel = file->private_data;

	return vm_iomap_memory(vma, reel->base, PAGE_SIZE);
}

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;

	mmap_action_simple_ioremap(desc, reel->base, PAGE_SIZE);
	return 0;
}

static void reel_setup(struct reel *reel)
{
	reel->fops.owner = THIS_MODULE;
	reel->fops.mmap = reel_mmap; /* ~ note deprecated-mmap-hook */
	reel->fops.mmap_prepare = reel_mmap_prepare; /* ~ error both-mmap-hooks */
}
