/* SPDX-License-Identifier: Apache-2.0 */
/* A helper is given the action. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sickle {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void sickle_fill(struct mmap_action *action, struct sickle *sickle)
{
	action->simple_ioremap.start_phys_addr = sickle->base; /* ~ error action-field-written */
	action->simple_ioremap.size = sickle->len; /* ~ error action-field-written */
	action->type = MMAP_SIMPLE_IO_REMAP; /* ~ error action-field-written */
}

static int sickle_mmap_prepare(struct vm_area_desc *desc)
{
	struct sickle *sickle = desc->file->private_data;
	sickle_fill(&desc->action, sickle);
	return 0;
}

static const struct file_operations sickle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sickle_mmap_prepare,
};
