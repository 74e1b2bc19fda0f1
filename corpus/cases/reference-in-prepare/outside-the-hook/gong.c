/* SPDX-License-Identifier: Apache-2.0 */
/* Opening the file takes the reference and release drops it; the hook takes none. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct gong {
	struct kref ref;
	phys_addr_t base;
};

static struct gong gong_device;

void gong_free(struct kref *ref);

static int gong_open(struct inode *inode, struct file *file)
{
	kref_get(&gong_device.ref);
	file->private_data = &gong_device;
	return 0;
}

static int gong_release(struct inode *inode, struct file *file)
{
	kref_put(&gong_device.ref, gong_free);
	return 0;
}

static int gong_mmap_prepare(struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, gong_device.base, PAGE_SIZE);
	return 0;
}

static const struct file_operations gong_fops = {
	.open		= gong_open,
	.release	= gong_release,
	.mmap_prepare	= gong_mmap_prepare,
};
