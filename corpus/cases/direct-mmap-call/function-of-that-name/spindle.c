/* SPDX-License-Identifier: Apache-2.0 */
/* A function of the file is called mmap, and another is reached by its own name. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	phys_addr_t base;
	size_t len;
};

static int mmap(struct spindle *spindle, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, spindle->base, spindle->len);
}

static int spindle_do_mmap(struct spindle *spindle, struct vm_area_struct *vma)
{
	return mmap(spindle, vma);
}

int spindle_map(struct spindle *spindle, struct vm_area_struct *vma)
{
	return spindle_do_mmap(spindle, vma);
}
