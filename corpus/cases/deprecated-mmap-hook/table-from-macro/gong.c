/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the file defines the whole table, so the use is reported. Reduced from the shape of graphics drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t len;
};

static int gong_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct gong *gong = file->private_data;

	return vm_iomap_memory(vma, gong->base, gong->len);
}

#define DEFINE_GONG_FOPS(name)				\
	static const struct file_operations name = {	\
		.owner	= THIS_MODULE,			\
		.mmap	= gong_mmap,			\
		.llseek	= noop_llseek,			\
	}

DEFINE_GONG_FOPS(gong_fops); /* ~ note deprecated-mmap-hook */
