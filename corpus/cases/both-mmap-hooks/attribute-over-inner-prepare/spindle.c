/* SPDX-License-Identifier: Apache-2.0 */
/* The old hook of an attribute wraps the new one of an inner table. Reduced from the shape of bus rings. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/sysfs.h>

struct spindle {
	int (*mmap_prepare)(struct spindle *spindle, struct vm_area_desc *desc);
	phys_addr_t ring;
};

static struct spindle spindle;

static int spindle_ring_mmap(struct file *file, struct kobject *kobj,
			     const struct bin_attribute *attr, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = spindle.mmap_prepare(&spindle, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}

static int spindle_ring_prepare(struct spindle *s, struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, s->ring, PAGE_SIZE);
	return 0;
}

static struct spindle spindle = {
	.mmap_prepare = spindle_ring_prepare,
};

static const struct bin_attribute spindle_ring_attr = {
	.attr = { .name = "ring", .mode = 0600 },
	.mmap = spindle_ring_mmap,
};
