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

static int bank_mmap_prepare(struct vm_area_desc *desc)
{
	struct bank *bank = desc->file->private_data;

	guard(mutex)(&bank->lock);
	if (bank->gone || vma_desc_size(desc) > bank->size)
		return -ENXIO;
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	mmap_action_ioremap_full(desc, bank->base >> PAGE_SHIFT);
	return 0;
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
	.mmap_prepare = bank_mmap_prepare,
};
