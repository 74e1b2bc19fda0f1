/* SPDX-License-Identifier: Apache-2.0 */
/* The range is moved and grown three calls below the hook, by operators that read and write. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gong {
	phys_addr_t base;
	size_t header;
};

static void gong_skip(struct vm_area_desc *desc, size_t bytes)
{
	desc->start += bytes; /* ~ error immutable-field-written */
	desc->end--; /* ~ error immutable-field-written */
}

static void gong_skip_header(struct gong *gong, struct vm_area_desc *desc)
{
	gong_skip(desc, gong->header);
}

static int gong_adjust(struct gong *gong, struct vm_area_desc *desc)
{
	if (gong->header >= vma_desc_size(desc))
		return -EINVAL;
	gong_skip_header(gong, desc);
	return 0;
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	struct gong *gong = desc->file->private_data;

	mmap_action_simple_ioremap(desc, gong->base, PAGE_SIZE);
	return gong_adjust(gong, desc);
}

static const struct file_operations gong_fops = { .mmap_prepare = gong_mmap_prepare };
