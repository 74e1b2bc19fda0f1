/* SPDX-License-Identifier: Apache-2.0 */
/* A member macro pastes the name of the hook together. Reduced from the shape of frame buffers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct kite {
	phys_addr_t base;
	size_t len;
};

#define KITE_DEFAULT_FOPS(prefix)	\
	.owner	= THIS_MODULE,		\
	.llseek	= noop_llseek,		\
	.mmap	= prefix ## _fifo_mmap

static int kite_fifo_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct kite *kite = file->private_data;

	return vm_iomap_memory(vma, kite->base, kite->len);
}

static const struct file_operations kite_fops = {
	KITE_DEFAULT_FOPS(kite), /* ~ note deprecated-mmap-hook */
};
