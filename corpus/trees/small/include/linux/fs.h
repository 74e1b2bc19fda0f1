/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>

struct file {
	void *private_data;
	const struct file_operations *f_op;
};

/* The owner that has both members. */
struct file_operations {
	int (*open)(struct file *file);
	int (*mmap)(struct file *file, struct vm_area_struct *vma);
	unsigned int mmap_supported_flags;
	int (*mmap_prepare)(struct vm_area_desc *desc);
};
