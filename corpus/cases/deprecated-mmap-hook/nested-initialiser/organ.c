/* SPDX-License-Identifier: Apache-2.0 */
/* The table is a member inside a larger static object. Written by hand. */
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>

struct organ {
	struct miscdevice misc;
	struct file_operations fops;
	phys_addr_t base;
};

static struct organ organ;

static int organ_mmap(struct file *file, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, organ.base, PAGE_SIZE);
}

static struct organ organ = {
	.misc = {
		.minor = MISC_DYNAMIC_MINOR,
		.name = "organ",
		.fops = &organ.fops,
	},
	.fops = {
		.owner = THIS_MODULE,
		.mmap = organ_mmap, /* ~ note deprecated-mmap-hook */
	},
};
