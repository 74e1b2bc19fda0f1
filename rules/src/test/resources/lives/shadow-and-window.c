/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct p { void *shadow; void __iomem *bar; unsigned long pfn; size_t len; };
static void p_prime(struct p *p) { memcpy(p->shadow, "x", 1); /* ~ note persistent-effect-in-prepare */ }

static int p_mmap_prepare(struct vm_area_desc *desc)
{
	struct p *p = desc->file->private_data;

	p_prime(p);
	memset_io(p->bar, 0, p->len); /* ~ note persistent-effect-in-prepare */
	mmap_action_remap_full(desc, p->pfn);
	return 0;
}

static const struct file_operations p_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = p_mmap_prepare,
};
