/* SPDX-License-Identifier: Apache-2.0 */
/* A helper sets it, in the word of flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static void pulley_flags(struct vm_area_struct *vma)
{
	vm_flags_mod(vma, VM_MIXEDMAP | VM_DONTDUMP, VM_MAYEXEC);
}

static int pulley_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;
	pulley_flags(vma);
	return vm_map_pages(vma, pulley->pages, pulley->nr);
}

static const struct file_operations pulley_fops = {
	.owner	= THIS_MODULE,
	.mmap	= pulley_mmap, /* ~ note deprecated-mmap-hook */
};
