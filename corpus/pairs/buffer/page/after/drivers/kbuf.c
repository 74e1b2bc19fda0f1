// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a buffer of the kernel; the page frame of its page is that of its address. */

struct kbuf { void *vaddr; size_t size; };

static int kbuf_mmap_prepare(struct vm_area_desc *desc)
{
	struct kbuf *k = desc->file->private_data;

	if (vma_desc_size(desc) > k->size)
		return -EINVAL;
	mmap_action_remap_full(desc, page_to_pfn(virt_to_page(k->vaddr)));
	return 0;
}

static const struct file_operations kbuf_fops = {
	.mmap_prepare = kbuf_mmap_prepare,
};
