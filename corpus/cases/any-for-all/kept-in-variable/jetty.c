/* SPDX-License-Identifier: Apache-2.0 */
/* The answer is kept and used later, and the test is hidden in a macro. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct jetty {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

#define IS_SHARED_WRITABLE(d) \
	vma_flags_test_any(&(d)->vma_flags, VMA_SHARED_BIT, VMA_WRITE_BIT)

static int jetty_mmap_prepare(struct vm_area_desc *desc)
{
	struct jetty *jetty = desc->file->private_data;
	bool writable = IS_SHARED_WRITABLE(desc); /* ~ warning any-for-all */

	if (writable && !jetty->len)
		return -EROFS;
	mmap_action_simple_ioremap(desc, jetty->base, jetty->len);
	return 0;
}

static const struct file_operations jetty_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= jetty_mmap_prepare,
};
