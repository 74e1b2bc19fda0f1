/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct g { struct mutex lock; struct srcu_struct srcu; unsigned long pfn; };
static struct g *g_acquire(struct file *file) { struct g *g = file->private_data; if (mutex_lock_killable(&g->lock)) return NULL; if (!g->pfn) { mutex_unlock(&g->lock); return ERR_PTR(-ENODEV); } return g; }
static void g_release(struct g *g) { mutex_unlock(&g->lock); }

static int g_mmap_prepare(struct vm_area_desc *desc)
{
	struct g *g = g_acquire(desc->file);
	int idx;

	if (IS_ERR_OR_NULL(g))
		return g ? PTR_ERR(g) : -EINTR;
	idx = srcu_read_lock(&g->srcu);
	mmap_action_remap_full(desc, g->pfn);
	srcu_read_unlock(&g->srcu, idx);
	g_release(g);
	return 0;
}

static const struct file_operations g_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = g_mmap_prepare,
};
