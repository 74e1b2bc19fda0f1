/* SPDX-License-Identifier: Apache-2.0 */
/* The call stands three calls below an attribute's hook. Reduced from the shape of shared memory. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/sysfs.h>

struct gong {
	const struct file_operations *real_fops;
	struct file *real;
};

static struct gong gong;

static int gong_call(struct gong *g, struct vm_area_struct *vma)
{
	return g->real_fops->mmap(g->real, vma); /* ~ error direct-mmap-call */
}

static int gong_forward(struct gong *g, struct vm_area_struct *vma)
{
	return g->real ? gong_call(g, vma) : -ENODEV;
}

static int gong_map(struct vm_area_struct *vma)
{
	return gong_forward(&gong, vma);
}

static int gong_attr_mmap(struct file *file, struct kobject *kobj,
			  const struct bin_attribute *attr, struct vm_area_struct *vma)
{
	return gong_map(vma);
}

static const struct bin_attribute gong_attr = {
	.attr = { .name = "real", .mode = 0600 },
	.mmap = gong_attr_mmap,
};
