// SPDX-License-Identifier: Apache-2.0
/* Written by hand: one mapping at a time: the hook asks, and mapped says that it is taken. */

struct mutex {
	int held;
};

struct bank {
	struct mutex lock;
	unsigned long base;
	unsigned long size;
	int gone;
	int users;
	int level;
};

static void bank_close(struct vm_area_struct *vma)
{
	struct bank *bank = vma->vm_private_data;

	mutex_lock(&bank->lock);
	bank->users = 0;
	mutex_unlock(&bank->lock);
}

static int bank_may_split(struct vm_area_struct *vma, unsigned long addr)
{
	return -EINVAL;
}

static const struct vm_operations_struct bank_vm_ops = {
	.close = bank_close,
	.may_split = bank_may_split,
};

static int bank_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct bank *bank = file->private_data;

	mutex_lock(&bank->lock);
	if (bank->users) {
		mutex_unlock(&bank->lock);
		return -EBUSY;
	}
	bank->users = 1;
	vm_flags_set(vma, VM_DONTCOPY | VM_DONTEXPAND);
	vma->vm_private_data = bank;
	vma->vm_ops = &bank_vm_ops;
	mutex_unlock(&bank->lock);
	return 0;
}

static const struct file_operations bank_fops = {
	.mmap = bank_mmap,
};
