// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a buffer of the kernel, converted. */

struct kbuf { void *vaddr; size_t size; };

static int kbuf_mmap_prepare(struct vm_area_desc *desc)
{
	struct kbuf *k = desc->file->private_data;

	if (vma_desc_size(desc) > k->size)
		return -EINVAL;
	mmap_action_remap_full(desc, virt_to_phys(k->vaddr) >> PAGE_SHIFT);
	return 0;
}

static const struct file_operations kbuf_fops = {
	.mmap_prepare = kbuf_mmap_prepare,
};
