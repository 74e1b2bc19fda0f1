/* SPDX-License-Identifier: Apache-2.0 */
/* Who is given the descriptor sets the ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct oar {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

int oar_core_mmap_prepare(struct oar *oar, struct vm_area_desc *desc);

static int oar_mmap_prepare(struct vm_area_desc *desc)
{
	struct oar *oar = desc->file->private_data;
	if (!oar->len)
		return -EIO;
	return oar_core_mmap_prepare(oar, desc);
}

static const struct file_operations oar_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= oar_mmap_prepare,
};
