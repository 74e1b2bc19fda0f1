/* SPDX-License-Identifier: Apache-2.0 */
/* A mapping of a file is left without ops and counts as anonymous. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct ferry {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static int ferry_mmap_prepare(struct vm_area_desc *desc)
{
	struct ferry *ferry = desc->file->private_data;
	desc->private_data = ferry;
	desc->vm_ops = NULL;
	return 0; /* ~ warning vm-ops-missing */
}

static const struct file_operations ferry_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= ferry_mmap_prepare,
};
