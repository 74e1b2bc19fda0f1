/* SPDX-License-Identifier: Apache-2.0 */
/* Probe assigns one hook or the other, never both. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lattice {
	struct file_operations fops;
	phys_addr_t base;
	bool coherent;
};

static int lattice_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lattice *lattice = file->private_data;

	return vm_iomap_memory(vma, lattice->base, PAGE_SIZE);
}

static int lattice_mmap_prepare(struct vm_area_desc *desc)
{
	struct lattice *lattice = desc->file->private_data;

	mmap_action_simple_ioremap(desc, lattice->base, PAGE_SIZE);
	return 0;
}

static void lattice_setup(struct lattice *lattice)
{
	lattice->fops.owner = THIS_MODULE;
	if (lattice->coherent)
		lattice->fops.mmap = lattice_mmap; /* ~ note deprecated-mmap-hook */
	else
		lattice->fops.mmap_prepare = lattice_mmap_prepare;
}
