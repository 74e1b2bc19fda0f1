/* SPDX-License-Identifier: Apache-2.0 */
/* The table behind fops is the subsystem's own, with a member of that name. Reduced from the shape of media drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis;

struct trellis_file_operations {
	int (*mmap)(struct trellis *trellis, struct vm_area_struct *vma);
};

struct trellis {
	const struct trellis_file_operations *fops;
};

int trellis_map(struct trellis *trellis, struct vm_area_struct *vma)
{
	if (!trellis->fops->mmap)
		return -ENODEV;

	return trellis->fops->mmap(trellis, vma);
}
