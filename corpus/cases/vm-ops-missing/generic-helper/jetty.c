/* SPDX-License-Identifier: Apache-2.0 */
/* A generic helper sets the ops. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct jetty {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int jetty_mmap_prepare(struct vm_area_desc *desc)
{
	struct jetty *jetty = desc->file->private_data;
	if (!jetty->len)
		return -EIO;
	return generic_file_readonly_mmap_prepare(desc);
}

static const struct file_operations jetty_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= jetty_mmap_prepare,
};
