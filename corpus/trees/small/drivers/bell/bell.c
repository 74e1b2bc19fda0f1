/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

/* No section of MAINTAINERS claims this; every architecture has its own hook. */
static struct lantern_ops bell_ops = {
	.mmap = lantern_arch_mmap,
};

/* Needs a VMA itself, and has no twin that does not. */
static int bell_mmap(struct file *file, struct vm_area_struct *vma)
{
	return chime_mmap(file->private_data, vma);
}

static const struct file_operations bell_fops = {
	.mmap = bell_mmap,
};

/* Another file stands in. */
static int bell_lower_mmap(struct file *file, struct vm_area_struct *vma)
{
	vma->vm_file = get_file(file->private_data);
	return 0;
}

static const struct file_operations bell_lower_fops = {
	.mmap = bell_lower_mmap,
};
