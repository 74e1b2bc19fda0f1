/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/fs.h>

static int check_mmap(struct file *file, struct vm_area_struct *vma)
{
	return 0;
}

static const struct file_operations check_fops = {
	.mmap = check_mmap,
};
