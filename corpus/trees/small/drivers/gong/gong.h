/* SPDX-License-Identifier: Apache-2.0 */
/* The hook takes a VMA here, and only here. */
struct gong_ops {
	int (*mmap)(struct gong *gong, struct vm_area_struct *vma);
};
