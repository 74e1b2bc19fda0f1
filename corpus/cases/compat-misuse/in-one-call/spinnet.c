/* SPDX-License-Identifier: Apache-2.0 */
/* The whole is left to the core. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spinnet {
	struct file *lower;
};

int spinnet_map(struct spinnet *spinnet, struct vm_area_struct *vma)
{
	if (!can_mmap_file(spinnet->lower))
		return -ENODEV;
	return vfs_mmap(spinnet->lower, vma);
}
