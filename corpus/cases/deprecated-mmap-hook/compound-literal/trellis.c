/* SPDX-License-Identifier: Apache-2.0 */
/* The table is a compound literal assigned at run time. Written by hand. */
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

static void trellis_setup(struct trellis *trellis, struct module *owner)
{
	trellis->fops = (struct file_operations) {
		.owner = owner,
		.mmap = trellis_mmap, /* ~ note deprecated-mmap-hook */
	};
}
