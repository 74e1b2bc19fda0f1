// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the offset counts twice, as it did. */

struct mutex {
	int held;
};

struct window {
	struct mutex lock;
	unsigned long base;
	unsigned long size;
	int mappings;
};

struct note {
	struct window *window;
};

static void crate_vm_close(struct vm_area_struct *vma)
{
	struct note *note = vma->vm_private_data;

	if (!note)
		return; /* the mapping failed before mapped() was through */
	mutex_lock(&note->window->lock);
	note->window->mappings--;
	mutex_unlock(&note->window->lock);
	kfree(note);
}

static int crate_vm_may_split(struct vm_area_struct *vma, unsigned long addr)
{
	return -EINVAL;
}

static int crate_vm_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			   const struct file *file, void **private)
{
	struct window *window = file->private_data;
	struct note *note = kmalloc(sizeof(*note), GFP_KERNEL);

	if (!note)
		return -ENOMEM;
	note->window = window;
	*private = note;
	mutex_lock(&window->lock);
	window->mappings++;
	mutex_unlock(&window->lock);
	return 0;
}

static const struct vm_operations_struct crate_vm_ops = {
	.close = crate_vm_close,
	.may_split = crate_vm_may_split,
	.mapped = crate_vm_mapped,
};

static int crate_mmap_prepare(struct vm_area_desc *desc)
{
	struct window *window = desc->file->private_data;

	mutex_lock(&window->lock);
	if (vma_desc_size(desc) > window->size) {
		mutex_unlock(&window->lock);
		return -EFAULT;
	}
	desc->page_prot = pgprot_noncached(desc->page_prot);
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT);
	desc->vm_ops = &crate_vm_ops;
	mmap_action_simple_ioremap(desc, window->base + (desc->pgoff << PAGE_SHIFT), vma_desc_size(desc));
	mutex_unlock(&window->lock);
	return 0;
}

static const struct file_operations crate_fops = {
	.mmap_prepare = crate_mmap_prepare,
};
