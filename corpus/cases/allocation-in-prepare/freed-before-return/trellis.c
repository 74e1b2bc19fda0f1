/* SPDX-License-Identifier: Apache-2.0 */
/* A scratch buffer is freed on every path before the hook returns. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct trellis {
	phys_addr_t base;
	size_t len;
};

int trellis_read_layout(struct trellis *trellis, u32 *layout);

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;
	u32 *layout;
	int err;

	layout = kcalloc(32, sizeof(*layout), GFP_KERNEL);
	if (!layout)
		return -ENOMEM;

	err = trellis_read_layout(trellis, layout);
	if (err)
		goto free;
	mmap_action_simple_ioremap(desc, trellis->base + layout[0], trellis->len);
free:
	kfree(layout);
	return err;
}

static const struct file_operations trellis_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trellis_mmap_prepare,
};
