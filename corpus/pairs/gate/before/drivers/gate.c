// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a limit of users. */

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

	atomic_dec(&gate->users);
}

static const struct vm_operations_struct gate_vm_ops = {
	.open = gate_vm_open,
	.close = gate_vm_close,
};

static int gate_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct gate *gate = file->private_data;

	if (vma_pages(vma) != 1)
		return -EINVAL;
	vm_flags_set(vma, VM_DONTEXPAND);
	if (atomic_inc_return(&gate->users) > 16) {
		atomic_dec(&gate->users);
		return -EBUSY;
	}
	vma->vm_ops = &gate_vm_ops;
	vma->vm_private_data = gate;
	return 0;
}

static const struct file_operations gate_fops = {
	.mmap = gate_mmap,
};
