// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the result of the mapping is ignored. */

struct tracer {
	struct device dev;
	unsigned long port;
	unsigned long size;
};

static void tracer_vm_open(struct vm_area_struct *vma)
{
	struct tracer *tracer = vma->vm_private_data;

	pm_runtime_get_noresume(&tracer->dev);
}

static void tracer_vm_close(struct vm_area_struct *vma)
{
	struct tracer *tracer = vma->vm_private_data;

	pm_runtime_put_noidle(&tracer->dev);
}

static const struct vm_operations_struct tracer_vm_ops = {
	.open = tracer_vm_open,
	.close = tracer_vm_close,
};

static int tracer_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct tracer *tracer = file->private_data;

	if (vma->vm_end - vma->vm_start != tracer->size || vma->vm_pgoff)
		return -EINVAL;
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	vm_flags_set(vma, VM_IO | VM_DONTEXPAND | VM_DONTDUMP);
	vm_iomap_memory(vma, tracer->port, tracer->size);
	pm_runtime_get_noresume(&tracer->dev);
	vma->vm_private_data = tracer;
	vma->vm_ops = &tracer_vm_ops;
	return 0;
}

static const struct file_operations tracer_fops = {
	.mmap = tracer_mmap,
};
