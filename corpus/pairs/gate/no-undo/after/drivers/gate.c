// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a limit of users; one too many stays counted. */

struct gate {
	atomic_t users;
	unsigned long pfn;
};

static void gate_vm_open(struct vm_area_struct *vma)
{
	struct gate *gate = vma->vm_private_data;

	atomic_inc(&gate->users);
}

static void gate_vm_close(struct vm_area_struct *vma)
{
	struct gate *gate = vma->vm_private_data;

	if (gate)
		atomic_dec(&gate->users);
}

static int gate_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
		       const struct file *file, void **private)
{
	struct gate *gate = file->private_data;

	if (atomic_inc_return(&gate->users) > 16) {
		return -EBUSY;
	}
	*private = gate;
	return 0;
}

static const struct vm_operations_struct gate_vm_ops = {
	.open = gate_vm_open,
	.close = gate_vm_close,
	.mapped = gate_mapped,
};

static int gate_mmap_prepare(struct vm_area_desc *desc)
{
	if (vma_desc_pages(desc) != 1)
		return -EINVAL;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &gate_vm_ops;
	return 0;
}

static const struct file_operations gate_fops = {
	.mmap_prepare = gate_mmap_prepare,
};
