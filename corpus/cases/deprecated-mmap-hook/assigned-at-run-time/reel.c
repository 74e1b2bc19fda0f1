/* SPDX-License-Identifier: Apache-2.0 */
/* Probe fills a table that belongs to the device. Reduced from the shape of sound and fbdev drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	struct file_operations fops;
	phys_addr_t base;
	size_t len;
};

static int reel_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct reel *reel = file->private_data;

	return vm_iomap_memory(vma, reel->base, reel->len);
}

static void reel_setup(struct reel *reel)
{
	reel->fops.owner = THIS_MODULE;
	if (reel->len)
		reel->fops.mmap = reel_mmap; /* ~ note deprecated-mmap-hook */
}
