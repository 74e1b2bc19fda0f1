// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a ring that is found through the address of its page, in the shape of a channel for drivers in userspace. */

struct stream {
	struct page *ring;
	unsigned long pages;
	int state;
	int (*mmap_ring)(struct stream *stream, struct vm_area_struct *vma);
	int (*mmap_prepare_ring)(struct stream *stream, struct vm_area_desc *desc);
};

enum stream_states {
	STREAM_OPENED = 2,
};

static int stream_ring_mmap(struct stream *stream, struct vm_area_struct *vma)
{
	void *ring = page_address(stream->ring);

	if (stream->state != STREAM_OPENED)
		return -ENODEV;
	return vm_iomap_memory(vma, virt_to_phys(ring), stream->pages << PAGE_SHIFT);
}

static int stream_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct stream *stream = file->private_data;

	return stream->mmap_ring(stream, vma);
}

static const struct file_operations stream_fops = {
	.mmap = stream_mmap,
};

static struct stream tap = {
	.mmap_ring = stream_ring_mmap,
};
