/* SPDX-License-Identifier: Apache-2.0 */
/* Only a short cut that returns success early forgets to drop the reference. Written by hand. */
#include <linux/device.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct organ {
	struct device *parent;
	phys_addr_t base;
	phys_addr_t shadow;
};

int organ_refresh(struct device *parent);

static int organ_mmap_prepare(struct vm_area_desc *desc)
{
	struct organ *organ = desc->file->private_data;
	struct device *parent = get_device(organ->parent); /* ~ error reference-in-prepare */
	int err;

	if (!vma_desc_test(desc, VMA_WRITE_BIT)) {
		mmap_action_simple_ioremap(desc, organ->shadow, PAGE_SIZE);
		return 0;
	}

	err = organ_refresh(parent);
	if (!err)
		mmap_action_simple_ioremap(desc, organ->base, PAGE_SIZE);
	put_device(parent);
	return err;
}

static const struct file_operations organ_fops = {
	.mmap_prepare = organ_mmap_prepare,
};
