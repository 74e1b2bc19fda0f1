/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

int lantern_arch_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	vma->vm_end = vma->vm_start;
	return 0;
}

static struct lantern_ops arch_ops = {
	.mmap = lantern_arch_mmap,
};
