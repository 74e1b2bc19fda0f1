/* SPDX-License-Identifier: Apache-2.0 */
/* A flag keeps neighbours apart. Reduced from the shape of relay channels. */
#include <linux/fs.h>
#include <linux/mm.h>

struct metronome_buffer {
	unsigned long pgoff;
};

struct metronome_buffer *metronome_find(struct file *file, unsigned long pgoff);

vm_fault_t metronome_fault(struct vm_fault *vmf);

static const struct vm_operations_struct metronome_vm_ops = {
	.fault = metronome_fault,
};

static int metronome_mmap_prepare(struct vm_area_desc *desc)
{
	struct metronome_buffer *buffer = metronome_find(desc->file, desc->pgoff);

	if (!buffer)
		return -EINVAL;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->private_data = buffer;
	desc->vm_ops = &metronome_vm_ops;
	return 0;
}

static const struct file_operations metronome_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = metronome_mmap_prepare,
};
