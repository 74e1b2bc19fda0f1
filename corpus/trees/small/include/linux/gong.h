/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/fs.h>

/* Look-alikes: none of these members is given a VMA. */
struct gong_memory_ops {
	void *(*mmap)(struct gong_memory *memory);
	int (*munmap)(struct gong_memory *memory, void *at);
	unsigned long mmap_base;
};
