// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a buffer that is made for the first mapping. */

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

static int lazybuf_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lazybuf *l = file->private_data;

	if (vma_pages(vma) > l->nr)
		return -EINVAL;
	if (!l->buf) {
		l->buf = kzalloc(PAGE_SIZE, GFP_KERNEL);
		if (!l->buf)
			return -ENOMEM;
	}
	vm_flags_set(vma, VM_DONTEXPAND);
	vma->vm_ops = &lazybuf_vm_ops;
	return 0;
}

static const struct file_operations lazybuf_fops = {
	.mmap = lazybuf_mmap,
};
