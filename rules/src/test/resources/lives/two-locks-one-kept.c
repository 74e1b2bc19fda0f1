/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct g { rwlock_t l; struct mutex m; unsigned long pfn; };

static int g_mmap_prepare(struct vm_area_desc *desc)
{
	struct g *g = desc->file->private_data;
	int err = 0;

	mutex_lock(&g->m);
	read_lock(&g->l); /* ~ error lock-held-at-return */
	if (!g->pfn) {
		err = -ENODEV;
		goto unlock;
	}
	mmap_action_remap_full(desc, g->pfn);
	read_unlock(&g->l);
unlock:
	mutex_unlock(&g->m);
	return err;
}

static const struct file_operations g_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = g_mmap_prepare,
};
