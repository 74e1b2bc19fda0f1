/* SPDX-License-Identifier: Apache-2.0 */
/* Each offset has a buffer of its own, and two neighbours can become one VMA. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus_buffer {
	struct page *pages[16];
};

struct abacus {
	struct abacus_buffer buffers[8];
};

vm_fault_t abacus_fault(struct vm_fault *vmf);

static const struct vm_operations_struct abacus_vm_ops = {
	.fault = abacus_fault,
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

	if (desc->pgoff >= 8)
		return -EINVAL;
	desc->private_data = &abacus->buffers[desc->pgoff]; /* ~ warning private-data-mergeable */
	desc->vm_ops = &abacus_vm_ops;
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = abacus_mmap_prepare,
};
