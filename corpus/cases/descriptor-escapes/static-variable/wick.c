/* SPDX-License-Identifier: Apache-2.0 */
/* A variable of the hook outlives it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct wick;

unsigned long wick_pfn(struct vm_area_desc *desc, struct vm_area_desc *before);

static int wick_mmap_prepare(struct vm_area_desc *desc)
{
	static struct vm_area_desc *last;
	unsigned long pfn = wick_pfn(desc, last);

	last = desc; /* ~ error descriptor-escapes */
	mmap_action_remap_full(desc, pfn);
	return 0;
}

static const struct file_operations wick_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = wick_mmap_prepare,
};
