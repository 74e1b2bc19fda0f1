/* SPDX-License-Identifier: Apache-2.0 */
/* Each configuration moves another end of the range. Reduced from the shape of frame buffers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sleigh {
	phys_addr_t base;
};

static int sleigh_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleigh *sleigh = desc->file->private_data;

#ifdef CONFIG_MMU
	desc->end = PAGE_ALIGN(desc->end); /* ~ error immutable-field-written */
#else
	desc->start = sleigh->base; /* ~ error immutable-field-written */
#endif
	mmap_action_simple_ioremap(desc, sleigh->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations sleigh_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sleigh_mmap_prepare,
};
