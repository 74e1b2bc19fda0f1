/* SPDX-License-Identifier: Apache-2.0 */
/* Only the arm for machines without MMU still uses the old helper. Reduced from the shape of flash devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	phys_addr_t base;
	size_t len;
};

#ifdef CONFIG_MMU
static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;

	mmap_action_simple_ioremap(desc, reel->base, reel->len);
	return 0;
}
#else
static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	if (vma_desc_test_flags(desc, VMA_SHARED_BIT)) /* ~ error stale-api */
		return 0;
	return -EACCES;
}
#endif

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};
