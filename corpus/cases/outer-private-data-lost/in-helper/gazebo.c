/* SPDX-License-Identifier: Apache-2.0 */
/* A helper stores it, long before the stacked layer runs. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct gazebo {
	int (*mmap_prepare)(struct gazebo *gazebo, struct vm_area_desc *desc);
	bool stacked;
};

static void gazebo_own(struct gazebo *gazebo, struct vm_area_struct *vma)
{
	vma->vm_private_data = gazebo; /* ~ warning outer-private-data-lost */
}

int gazebo_map(struct gazebo *gazebo, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	gazebo_own(gazebo, vma);
	if (!gazebo->stacked)
		return 0;
	compat_set_desc_from_vma(&desc, file, vma);
	err = gazebo->mmap_prepare(gazebo, &desc);
	if (!err)
		err = __compat_vma_mmap(&desc, vma);
	return err;
}
