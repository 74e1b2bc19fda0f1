/* SPDX-License-Identifier: Apache-2.0 */
/* The hook is reached through another table alone, where the stacked layer does not call close. Reduced from the shape of user-space targets. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct pantry {
	int (*mmap_prepare)(struct pantry *pantry, struct vm_area_desc *desc);
	struct kref ref;
	bool broken;
};

void pantry_free(struct kref *ref);

static int pantry_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct pantry *pantry = *vm_private_data;

	if (pantry->broken)
		return -EIO;
	kref_get(&pantry->ref);
	return 0;
}

static void pantry_close(struct vm_area_struct *vma)
{
	struct pantry *pantry = vma->vm_private_data;

	kref_put(&pantry->ref, pantry_free);
}

static const struct vm_operations_struct pantry_vm_ops = {
	.mapped = pantry_mapped,
	.close = pantry_close,
};

static int pantry_prepare(struct pantry *pantry, struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &pantry_vm_ops;
	desc->private_data = pantry;
	return 0;
}

void pantry_register(struct pantry *pantry)
{
	pantry->mmap_prepare = pantry_prepare;
}
