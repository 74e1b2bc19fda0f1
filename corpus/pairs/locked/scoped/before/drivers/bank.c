// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the lock is given back when the scope ends. */

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

static int bank_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct bank *bank = file->private_data;
	int err;

	mutex_lock(&bank->lock);
	if (bank->gone || vma->vm_end - vma->vm_start > bank->size) {
		mutex_unlock(&bank->lock);
		return -ENXIO;
	}
	vm_flags_set(vma, VM_DONTCOPY);
	err = io_remap_pfn_range(vma, vma->vm_start, bank->base >> PAGE_SHIFT, vma->vm_end - vma->vm_start,
				 vma->vm_page_prot);
	mutex_unlock(&bank->lock);
	return err;
}

static long bank_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct bank *bank = file->private_data;

	mutex_lock(&bank->lock);
	bank->level = arg;
	mutex_unlock(&bank->lock);
	return 0;
}

static const struct file_operations bank_fops = {
	.unlocked_ioctl = bank_ioctl,
	.mmap = bank_mmap,
};
