/* SPDX-License-Identifier: Apache-2.0 */
/* The helper for vmalloc memory sets its flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle {
	void *area;
};

static int spindle_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct spindle *spindle = file->private_data;
	return remap_vmalloc_range(vma, spindle->area, vma->vm_pgoff);
}

static const struct file_operations spindle_fops = {
	.owner	= THIS_MODULE,
	.mmap	= spindle_mmap, /* ~ note deprecated-mmap-hook */
};
