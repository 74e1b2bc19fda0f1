/* SPDX-License-Identifier: Apache-2.0 */
/* One table keeps the old hook beside the new one, so the core refuses to map at all. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t regs;
	size_t len;
};

static int kite_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct kite *kite = file->private_data;

	return vm_iomap_memory(vma, kite->regs, kite->len);
}

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	struct kite *kite = desc->file->private_data;

	mmap_action_simple_ioremap(desc, kite->regs, kite->len);
	return 0;
}

static const struct file_operations kite_fops = {
	.owner		= THIS_MODULE,
	.mmap		= kite_mmap, /* ~ note deprecated-mmap-hook */
	.mmap_prepare	= kite_mmap_prepare, /* ~ error both-mmap-hooks */
};
