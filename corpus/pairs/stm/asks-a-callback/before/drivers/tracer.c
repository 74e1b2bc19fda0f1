// SPDX-License-Identifier: Apache-2.0
/* Written by hand, the port is asked of a callback: registers of a device that stays powered while they are mapped, in the shape of a trace port. */

struct tracer_chip {
	unsigned long (*port)(struct tracer_chip *chip, unsigned int number);
};

struct tracer {
	struct device dev;
	struct tracer_chip *chip;
	unsigned long size;
};

struct tracer_user {
	struct tracer *tracer;
	unsigned int number;
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
	struct tracer_user *user = file->private_data;
	struct tracer *tracer = user->tracer;
	unsigned long port;
	int err;

	if (vma->vm_end - vma->vm_start != tracer->size || vma->vm_pgoff)
		return -EINVAL;
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	vm_flags_set(vma, VM_IO | VM_DONTEXPAND | VM_DONTDUMP);
	port = tracer->chip->port(tracer->chip, user->number);
	err = vm_iomap_memory(vma, port, tracer->size);
	if (err)
		return err;
	pm_runtime_get_noresume(&tracer->dev);
	vma->vm_private_data = tracer;
	vma->vm_ops = &tracer_vm_ops;
	return 0;
}

static const struct file_operations tracer_fops = {
	.mmap = tracer_mmap,
};
