/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

/* Means its own, whatever another file exports. */
static int lamp_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct file *lower = file->private_data;

	return vfs_mmap(lower, vma);
}

const struct file_operations gong_lamp_fops = {
	.mmap = lamp_mmap,
};
