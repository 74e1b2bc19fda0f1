// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a list of mappings, a node for each. */

struct note {
	struct list_head link;
	unsigned long start;
	int users;
};

struct pad {
	struct list_head notes;
	unsigned long pfn;
};

static void pad_vm_open(struct vm_area_struct *vma)
{
	struct note *note = vma->vm_private_data;

	note->users++;
}

static void pad_vm_close(struct vm_area_struct *vma)
{
	struct note *note = vma->vm_private_data;

	if (--note->users)
		return;
	list_del(&note->link);
	kfree(note);
}

static const struct vm_operations_struct pad_vm_ops = {
	.open = pad_vm_open,
	.close = pad_vm_close,
};

static int pad_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pad *pad = file->private_data;
	struct note *note;

	vm_flags_set(vma, VM_DONTEXPAND);
	note = kzalloc(sizeof(*note), GFP_KERNEL);
	if (!note)
		return -ENOMEM;
	note->start = vma->vm_start;
	note->users = 1;
	list_add(&note->link, &pad->notes);
	vma->vm_private_data = note;
	vma->vm_ops = &pad_vm_ops;
	return 0;
}

static const struct file_operations pad_fops = {
	.mmap = pad_mmap,
};
