/* SPDX-License-Identifier: Apache-2.0 */
/* An owner with the old member only, and a hook that is not the first parameter's. */
struct attribute_file {
	const char *name;
	int (*mmap)(struct file *file, struct attribute_file *attr, struct vm_area_struct *vma);
};
