/* SPDX-License-Identifier: Apache-2.0 */
/* The flag of device memory on ordinary pages. Reduced from the shape of drivers/xen. */
#include <linux/fs.h>
#include <linux/mm.h>

struct funnel {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int funnel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct funnel *funnel = file->private_data;
	vm_flags_set(vma, VM_IO | VM_MIXEDMAP | VM_DONTEXPAND); /* ~ warning insert-without-mixedmap */
	return vm_map_pages(vma, funnel->pages, funnel->nr);
}

static const struct file_operations funnel_fops = {
	.owner	= THIS_MODULE,
	.mmap	= funnel_mmap, /* ~ note deprecated-mmap-hook */
};
