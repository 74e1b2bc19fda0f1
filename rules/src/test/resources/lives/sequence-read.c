/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct g { seqlock_t sl; unsigned long pfn; };

static int g_mmap_prepare(struct vm_area_desc *desc)
{
	struct g *g = desc->file->private_data;
	unsigned long pfn;
	unsigned int seq;

	do {
		seq = read_seqbegin(&g->sl);
		pfn = g->pfn;
	} while (read_seqretry(&g->sl, seq));
	mmap_action_remap_full(desc, pfn);
	return 0;
}

static const struct file_operations g_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = g_mmap_prepare,
};
