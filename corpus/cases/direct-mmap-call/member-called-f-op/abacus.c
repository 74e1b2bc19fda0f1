/* SPDX-License-Identifier: Apache-2.0 */
/* A struct of the driver has a member f_op that points to its own kind of table. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus_file;

struct abacus_file_ops {
	int (*open)(struct abacus_file *file);
	int (*mmap)(struct abacus_file *file, struct vm_area_struct *vma);
};

struct abacus_file {
	const struct abacus_file_ops *f_op;
	phys_addr_t base;
};

int abacus_map(struct abacus_file *file, struct vm_area_struct *vma)
{
	return file->f_op->mmap(file, vma);
}
