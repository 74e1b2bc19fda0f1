/* SPDX-License-Identifier: Apache-2.0 */
/* A copy of a table that has the old hook is given the new one. Reduced from the shape of demultiplexer devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	struct file_operations fops;
	phys_addr_t base;
};

static int trellis_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct trellis *trellis = file->private_data;

	return vm_iomap_memory(vma, trellis->base, PAGE_SIZE);
}

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	mmap_action_simple_ioremap(desc, trellis->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations trellis_base_fops = {
	.owner = THIS_MODULE,
	.mmap = trellis_mmap, /* ~ note deprecated-mmap-hook */
};

static void trellis_setup(struct trellis *trellis)
{
	trellis->fops = trellis_base_fops;
	trellis->fops.mmap_prepare = trellis_mmap_prepare; /* ~ error both-mmap-hooks */
}
