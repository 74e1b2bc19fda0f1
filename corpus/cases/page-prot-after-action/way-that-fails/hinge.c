/* SPDX-License-Identifier: Apache-2.0 */
/* On the way with the late write the mapping fails. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct hinge {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int hinge_mmap_prepare(struct vm_area_desc *desc)
{
	struct hinge *hinge = desc->file->private_data;
	mmap_action_remap_full(desc, hinge->pfn);
	if (!hinge->len) {
		desc->page_prot = pgprot_noncached(desc->page_prot);
		return -ENXIO;
	}
	return 0;
}

static const struct file_operations hinge_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= hinge_mmap_prepare,
};
