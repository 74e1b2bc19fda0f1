/* SPDX-License-Identifier: Apache-2.0 */
/* A function of another file is to find the state. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct facet {
	unsigned long pfn;
};

struct facet *facet_of(struct file *file);

static int facet_mmap_prepare(struct vm_area_desc *desc)
{
	struct file *file = desc->vm_file;
	struct facet *facet = facet_of(file); /* ~ warning file-identity */

	mmap_action_remap_full(desc, facet->pfn);
	return 0;
}

static const struct file_operations facet_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = facet_mmap_prepare,
};
