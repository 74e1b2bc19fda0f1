/* SPDX-License-Identifier: Apache-2.0 */
/* A character device registers the old hook in its file_operations. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct lantern {
	phys_addr_t regs;
	size_t len;
};

static int lantern_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lantern *lantern = file->private_data;

	return vm_iomap_memory(vma, lantern->regs, lantern->len);
}

static const struct file_operations lantern_fops = {
	.owner	= THIS_MODULE,
	.mmap	= lantern_mmap, /* ~ note deprecated-mmap-hook */
	.llseek	= noop_llseek,
};
