/* SPDX-License-Identifier: Apache-2.0 */
/* A look-alike member that maps for the device and knows no VMA. Reduced from the shape of host buffer objects. */
#include <linux/fs.h>
#include <linux/mm.h>

struct thimble_buffer {
	void *vaddr;
};

struct thimble_buffer_ops {
	void *(*mmap)(struct thimble_buffer *buffer);
	void (*munmap)(struct thimble_buffer *buffer, void *addr);
};

static void *thimble_buffer_mmap(struct thimble_buffer *buffer)
{
	return buffer->vaddr;
}

static const struct thimble_buffer_ops thimble_buffer_ops = {
	.mmap = thimble_buffer_mmap,
};
