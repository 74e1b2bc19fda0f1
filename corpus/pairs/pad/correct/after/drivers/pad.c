// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a list of mappings, a node for each; the node is listed in mapped. */

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

	if (!note)
		return; /* never mapped */
	if (--note->users)
		return;
	list_del(&note->link);
	kfree(note);
}

static int pad_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
		      const struct file *file, void **private)
{
	struct pad *pad = file->private_data;
	struct note *note = kzalloc(sizeof(*note), GFP_KERNEL);

	if (!note)
		return -ENOMEM;
	note->start = start;
	note->users = 1;
	list_add(&note->link, &pad->notes);
	*private = note;
	return 0;
}

static const struct vm_operations_struct pad_vm_ops = {
	.open = pad_vm_open,
	.close = pad_vm_close,
	.mapped = pad_mapped,
};

static int pad_mmap_prepare(struct vm_area_desc *desc)
{
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->vm_ops = &pad_vm_ops;
	return 0;
}

static const struct file_operations pad_fops = {
	.mmap_prepare = pad_mmap_prepare,
};
