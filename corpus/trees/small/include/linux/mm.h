/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm_types.h>

/* Nothing here is a hook of the census: open and close are no mmap. */
struct vm_operations_struct {
	void (*open)(struct vm_area_struct *vma);
	void (*close)(struct vm_area_struct *vma);
	int (*mapped)(unsigned long start, unsigned long end, unsigned long pgoff,
		      const struct file *file, void **private_data);
};
