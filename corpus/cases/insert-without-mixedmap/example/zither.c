/* SPDX-License-Identifier: Apache-2.0 */
/* Pages are inserted one by one, and no flag says so before. Reduced from the shape of kernel and lib. */
#include <linux/fs.h>
#include <linux/mm.h>

struct zither {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static int zither_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct zither *zither = file->private_data;
	unsigned long i;
	int err;

	if (vma_pages(vma) > zither->nr)
		return -EINVAL;
	vm_flags_set(vma, VM_DONTEXPAND);
	for (i = 0; i < vma_pages(vma); i++) {
		err = vm_insert_page(vma, vma->vm_start + i * PAGE_SIZE, zither->pages[i]); /* ~ warning insert-without-mixedmap */
		if (err)
			return err;
	}
	return 0;
}

static const struct file_operations zither_fops = {
	.owner	= THIS_MODULE,
	.mmap	= zither_mmap, /* ~ note deprecated-mmap-hook */
};
