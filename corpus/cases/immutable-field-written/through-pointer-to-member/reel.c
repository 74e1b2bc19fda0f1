/* SPDX-License-Identifier: Apache-2.0 */
/* A helper that knows no descriptor writes through the address of its member. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	phys_addr_t base;
	unsigned long chunk;
};

static void reel_round_down(unsigned long *value, unsigned long chunk)
{
	*value -= *value % chunk; /* ~ error immutable-field-written */
}

static int reel_mmap_prepare(struct vm_area_desc *desc)
{
	struct reel *reel = desc->file->private_data;

	reel_round_down(&desc->end, reel->chunk);
	mmap_action_simple_ioremap(desc, reel->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations reel_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= reel_mmap_prepare,
};
