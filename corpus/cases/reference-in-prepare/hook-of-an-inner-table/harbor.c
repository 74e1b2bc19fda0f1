/* SPDX-License-Identifier: Apache-2.0 */
/* The hook is assigned to a subsystem's own table. Reduced from the shape of user I/O devices. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct harbor_info {
	int (*mmap_prepare)(struct harbor_info *info, struct vm_area_desc *desc);
	void *priv;
};

struct harbor {
	struct harbor_info info;
	struct kref ref;
	phys_addr_t base;
};

int harbor_register(struct harbor_info *info);

static int harbor_mmap_prepare(struct harbor_info *info, struct vm_area_desc *desc)
{
	struct harbor *harbor = info->priv;

	kref_get(&harbor->ref); /* ~ error reference-in-prepare */
	mmap_action_simple_ioremap(desc, harbor->base, PAGE_SIZE);
	return 0;
}

static int harbor_setup(struct harbor *harbor)
{
	harbor->info.priv = harbor;
	harbor->info.mmap_prepare = harbor_mmap_prepare;
	return harbor_register(&harbor->info);
}
