/* SPDX-License-Identifier: Apache-2.0 */
/* Counters that only go up, and that only a reader of statistics looks at. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct thimble {
	atomic_long_t nr_requests;
	u64 bytes_requested;
	unsigned int nr_writable;
	phys_addr_t base;
};

static int thimble_mmap_prepare(struct vm_area_desc *desc)
{
	struct thimble *thimble = desc->file->private_data;

	atomic_long_inc(&thimble->nr_requests);
	thimble->bytes_requested += vma_desc_size(desc);
	if (vma_desc_test(desc, VMA_WRITE_BIT))
		thimble->nr_writable++;

	mmap_action_simple_ioremap(desc, thimble->base, PAGE_SIZE);
	return 0;
}

static ssize_t thimble_stats(struct thimble *thimble, char *buf)
{
	return sysfs_emit(buf, "%ld %llu %u\n", atomic_long_read(&thimble->nr_requests),
			  thimble->bytes_requested, thimble->nr_writable);
}

static const struct file_operations thimble_fops = {
	.mmap_prepare = thimble_mmap_prepare,
};
