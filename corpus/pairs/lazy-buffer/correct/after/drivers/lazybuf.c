// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a buffer that is made for the first mapping; what the device keeps once is kept once. */

struct lazybuf {
	void *buf;
	struct page **pages;
	unsigned long nr;
};

static vm_fault_t lazybuf_fault(struct vm_fault *vmf)
{
	return 0;
}

static const struct vm_operations_struct lazybuf_vm_ops = {
	.fault = lazybuf_fault,
};

static int lazybuf_mmap_prepare(struct vm_area_desc *desc)
{
	struct lazybuf *l = desc->file->private_data;

	if (vma_desc_pages(desc) > l->nr)
		return -EINVAL;
	if (!l->buf) {
		l->buf = kzalloc(PAGE_SIZE, GFP_KERNEL);
		if (!l->buf)
			return -ENOMEM;
	}
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &lazybuf_vm_ops;
	return 0;
}

static const struct file_operations lazybuf_fops = {
	.mmap_prepare = lazybuf_mmap_prepare,
};
