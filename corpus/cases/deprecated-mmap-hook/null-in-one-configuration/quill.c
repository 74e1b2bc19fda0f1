/* SPDX-License-Identifier: Apache-2.0 */
/* The name of the hook is an alias of NULL in one configuration only. Reduced from the shape of file systems. */
#include <linux/fs.h>
#include <linux/mm.h>

struct quill {
	phys_addr_t base;
	size_t len;
};

#ifdef CONFIG_QUILL_MMAP
static int quill_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct quill *quill = file->private_data;

	return vm_iomap_memory(vma, quill->base, quill->len);
}
#else
#define quill_mmap NULL
#endif

static const struct file_operations quill_fops = {
	.owner	= THIS_MODULE,
	.mmap	= quill_mmap, /* ~ note deprecated-mmap-hook */
};
