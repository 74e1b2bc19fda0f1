/* SPDX-License-Identifier: Apache-2.0 */
/* A macro of the file writes the member, so its use is reported. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t base;
	size_t len;
};

#define pulley_clamp(desc, len)	((desc)->end = min((desc)->end, (desc)->start + (len)))

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;

	pulley_clamp(desc, pulley->len); /* ~ error immutable-field-written */
	mmap_action_simple_ioremap(desc, pulley->base, pulley->len);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};
