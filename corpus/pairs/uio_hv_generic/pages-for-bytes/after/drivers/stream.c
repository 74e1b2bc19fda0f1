// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a number of pages where bytes are meant. */

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

static int stream_ring_mmap_prepare(struct stream *stream, struct vm_area_desc *desc)
{
	void *ring = page_address(stream->ring);

	if (stream->state != STREAM_OPENED)
		return -ENODEV;
	mmap_action_simple_ioremap(desc, virt_to_phys(ring), stream->pages);
	return 0;
}

static int stream_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct stream *stream = file->private_data;
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = stream->mmap_prepare_ring(stream, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations stream_fops = {
	.mmap = stream_mmap,
};

static struct stream tap = {
	.mmap_prepare_ring = stream_ring_mmap_prepare,
};
