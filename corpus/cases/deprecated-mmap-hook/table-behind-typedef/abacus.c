/* SPDX-License-Identifier: Apache-2.0 */
/* The table's type is spelled through a typedef. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

typedef struct file_operations abacus_ops_t;

struct abacus {
	phys_addr_t base;
};

static int abacus_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct abacus *abacus = file->private_data;

	return vm_iomap_memory(vma, abacus->base, PAGE_SIZE);
}

static const abacus_ops_t abacus_ops = {
	.owner = THIS_MODULE,
	.mmap = abacus_mmap, /* ~ note deprecated-mmap-hook */
};
