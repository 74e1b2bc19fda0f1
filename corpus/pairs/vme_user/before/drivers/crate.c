// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a window whose mappings are counted under its lock, in the shape of a bus bridge. */

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

	mutex_lock(&note->window->lock);
	note->window->mappings--;
	mutex_unlock(&note->window->lock);
	kfree(note);
}

static int crate_vm_may_split(struct vm_area_struct *vma, unsigned long addr)
{
	return -EINVAL;
}

static const struct vm_operations_struct crate_vm_ops = {
	.close = crate_vm_close,
	.may_split = crate_vm_may_split,
};

static int crate_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct window *window = file->private_data;
	struct note *note;
	int err;

	mutex_lock(&window->lock);
	if (vma->vm_end - vma->vm_start > window->size) {
		mutex_unlock(&window->lock);
		return -EFAULT;
	}
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	vm_flags_set(vma, VM_DONTCOPY);
	err = vm_iomap_memory(vma, window->base, window->size);
	if (err) {
		mutex_unlock(&window->lock);
		return err;
	}
	note = kmalloc(sizeof(*note), GFP_KERNEL);
	if (!note) {
		mutex_unlock(&window->lock);
		return -ENOMEM;
	}
	note->window = window;
	vma->vm_private_data = note;
	vma->vm_ops = &crate_vm_ops;
	window->mappings++;
	mutex_unlock(&window->lock);
	return 0;
}

static const struct file_operations crate_fops = {
	.mmap = crate_mmap,
};
