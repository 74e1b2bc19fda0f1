// SPDX-License-Identifier: Apache-2.0
/* Written by hand: power is taken in mapped, and close copes with a mapping that was never told. */

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

	if (!tracer)
		return; /* the mapping failed before mapped() */
	pm_runtime_put_noidle(&tracer->dev);
}

static int tracer_vm_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			    const struct file *file, void **private)
{
	struct tracer *tracer = file->private_data;

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
	struct tracer *tracer = desc->file->private_data;

	if (vma_desc_size(desc) != tracer->size || desc->pgoff)
		return -EINVAL;
	desc->page_prot = pgprot_noncached(desc->page_prot);
	vma_desc_set_flags(desc, VMA_IO_BIT, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->vm_ops = &tracer_vm_ops;
	mmap_action_simple_ioremap(desc, tracer->port, tracer->size);
	return 0;
}

static const struct file_operations tracer_fops = {
	.mmap_prepare = tracer_mmap_prepare,
};
