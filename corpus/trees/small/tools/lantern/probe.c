/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/fs.h>

static int probe_mmap(struct file *file, struct vm_area_struct *vma)
{
	return 0;
}

static const struct file_operations probe_fops = {
	.mmap = probe_mmap,
};
