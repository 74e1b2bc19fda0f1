/* SPDX-License-Identifier: Apache-2.0 */
/* The inner hook in sight sets ops of its own. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct canopy {
	int (*mmap_prepare)(struct canopy *canopy, struct vm_area_desc *desc);
};

vm_fault_t canopy_fault(struct vm_fault *vmf);
vm_fault_t canopy_outer_fault(struct vm_fault *vmf);

static const struct vm_operations_struct canopy_vm_ops = {
	.fault = canopy_fault,
};

static const struct vm_operations_struct canopy_outer_ops = { .fault = canopy_outer_fault };

static int canopy_prepare(struct canopy *canopy, struct vm_area_desc *desc)
{
	desc->vm_ops = &canopy_vm_ops;
	return 0;
}

void canopy_set_up(struct canopy *canopy)
{
	canopy->mmap_prepare = canopy_prepare;
}

int canopy_map(struct canopy *canopy, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	vma->vm_ops = &canopy_outer_ops; /* ~ warning outer-private-data-lost */
	compat_set_desc_from_vma(&desc, file, vma);
	err = canopy->mmap_prepare(canopy, &desc);
	return err ? err : __compat_vma_mmap(&desc, vma);
}
