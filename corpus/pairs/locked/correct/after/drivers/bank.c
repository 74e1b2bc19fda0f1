// SPDX-License-Identifier: Apache-2.0
/* Written by hand: only the hook takes the lock. */

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

	mutex_lock(&bank->lock);
	if (bank->gone || vma_desc_size(desc) > bank->size) {
		mutex_unlock(&bank->lock);
		return -ENXIO;
	}
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	mmap_action_ioremap_full(desc, bank->base >> PAGE_SHIFT);
	mutex_unlock(&bank->lock);
	return 0;
}

static const struct file_operations bank_fops = {
	.mmap_prepare = bank_mmap_prepare,
};
