/* SPDX-License-Identifier: Apache-2.0 */
/* A pfn is inserted as a fault handler would, without the flag of pfns. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct dipper {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int dipper_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct dipper *dipper = file->private_data;
	if (vmf_insert_pfn(vma, vma->vm_start, dipper->pfn) != VM_FAULT_NOPAGE) /* ~ warning insert-without-mixedmap */
		return -EAGAIN;
	return 0;
}

static const struct file_operations dipper_fops = {
	.owner	= THIS_MODULE,
	.mmap	= dipper_mmap, /* ~ note deprecated-mmap-hook */
};
