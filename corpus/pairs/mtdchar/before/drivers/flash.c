// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a hook that refuses everything where there is an MMU, in the shape of a flash chip. */

struct chip {
	unsigned long size;
};

struct flash {
	struct chip *chip;
};

static int flash_mmap(struct file *file, struct vm_area_struct *vma)
{
#ifdef CONFIG_MMU
	struct flash *flash = file->private_data;
	struct chip *chip = flash->chip;

	if (0 /* chips that can be mapped directly */)
		return vm_iomap_memory(vma, 0, chip->size);
	return -ENODEV;
#else
	return vma->vm_flags & VM_SHARED ? 0 : -EACCES;
#endif
}

static const struct file_operations flash_fops = {
	.mmap = flash_mmap,
};
