/* SPDX-License-Identifier: Apache-2.0 */
/* Each arm of an #ifdef in the table registers an old hook of its own. Reduced from the shape of fbdev. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
	size_t len;
};

static int sleigh_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct sleigh *sleigh = file->private_data;

	return vm_iomap_memory(vma, sleigh->base, sleigh->len);
}

static int sleigh_mmap_wc(struct file *file, struct vm_area_struct *vma)
{
	vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
	return sleigh_mmap(file, vma);
}

static const struct file_operations sleigh_fops = {
	.owner	= THIS_MODULE,
#ifdef CONFIG_SLEIGH_WRITECOMBINE
	.mmap	= sleigh_mmap_wc, /* ~ note deprecated-mmap-hook */
#else
	.mmap	= sleigh_mmap, /* ~ note deprecated-mmap-hook */
#endif
};
