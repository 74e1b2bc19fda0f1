// SPDX-License-Identifier: Apache-2.0
/* Written by hand, the port is asked of a callback: power is taken in mapped, and close copes with a mapping that was never told. */

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

	if (!tracer)
		return; /* the mapping failed before mapped() */
	pm_runtime_put_noidle(&tracer->dev);
}

static int tracer_vm_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			    const struct file *file, void **private)
{
	struct tracer_user *user = file->private_data;
	struct tracer *tracer = user->tracer;

	pm_runtime_get_noresume(&tracer->dev);
	*private = tracer;
	return 0;
}

static const struct vm_operations_struct tracer_vm_ops = {
	.open = tracer_vm_open,
	.close = tracer_vm_close,
	.mapped = tracer_vm_mapped,
};

static int tracer_mmap_prepare(struct vm_area_desc *desc)
{
	struct tracer_user *user = desc->file->private_data;
	struct tracer *tracer = user->tracer;
	unsigned long port;

	if (vma_desc_size(desc) != tracer->size || desc->pgoff)
		return -EINVAL;
	desc->page_prot = pgprot_noncached(desc->page_prot);
	vma_desc_set_flags(desc, VMA_IO_BIT, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->vm_ops = &tracer_vm_ops;
	port = tracer->chip->port(tracer->chip, user->number);
	mmap_action_simple_ioremap(desc, port, tracer->size);
	return 0;
}

static const struct file_operations tracer_fops = {
	.mmap_prepare = tracer_mmap_prepare,
};
