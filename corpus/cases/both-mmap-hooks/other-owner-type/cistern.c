/* SPDX-License-Identifier: Apache-2.0 */
/* A subsystem's own table may offer both kinds of hook to its drivers. Reduced from the shape of user I/O devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cistern {
	phys_addr_t base;
};

struct cistern_ops {
	int (*mmap)(struct cistern *cistern, struct vm_area_struct *vma);
	int (*mmap_prepare)(struct cistern *cistern, struct vm_area_desc *desc);
};

static int cistern_mmap(struct cistern *cistern, struct vm_area_struct *vma)
{
	return vm_iomap_memory(vma, cistern->base, PAGE_SIZE);
}

static int cistern_mmap_prepare(struct cistern *cistern, struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, cistern->base, PAGE_SIZE);
	return 0;
}

static const struct cistern_ops cistern_ops = {
	.mmap		= cistern_mmap,
	.mmap_prepare	= cistern_mmap_prepare,
};
