/* SPDX-License-Identifier: Apache-2.0 */
/* The hook links a fresh node into the device: the memory and the list entry both outlive it. Written by hand. */
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct pulley_node {
	struct list_head link;
	unsigned long size;
};

struct pulley {
	struct list_head nodes;
	phys_addr_t base;
};

static int pulley_mmap_prepare(struct vm_area_desc *desc)
{
	struct pulley *pulley = desc->file->private_data;
	struct pulley_node *node;

	node = kzalloc(sizeof(*node), GFP_KERNEL); /* ~ error allocation-in-prepare */
	if (!node)
		return -ENOMEM;

	node->size = vma_desc_size(desc);
	list_add_tail(&node->link, &pulley->nodes); /* ~ error reference-in-prepare */
	mmap_action_simple_ioremap(desc, pulley->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations pulley_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= pulley_mmap_prepare,
};
