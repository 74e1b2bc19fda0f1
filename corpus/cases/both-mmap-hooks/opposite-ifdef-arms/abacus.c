/* SPDX-License-Identifier: Apache-2.0 */
/* The members stand in opposite arms of one #ifdef. Reduced from the shape of flash devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
};

#ifdef CONFIG_ABACUS_LEGACY
static int abacus_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct abacus *abacus = file->private_data;

	return vm_iomap_memory(vma, abacus->base, PAGE_SIZE);
}
#else
static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

	mmap_action_simple_ioremap(desc, abacus->base, PAGE_SIZE);
	return 0;
}
#endif

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
#ifdef CONFIG_ABACUS_LEGACY
	.mmap		= abacus_mmap, /* ~ note deprecated-mmap-hook */
#else
	.mmap_prepare	= abacus_mmap_prepare,
#endif
};
