/* SPDX-License-Identifier: Apache-2.0 */
/* What the offset finds is kept for the mapping. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/xarray.h>

struct tally {
	struct xarray buffers;
};

vm_fault_t tally_fault(struct vm_fault *vmf);

static const struct vm_operations_struct tally_vm_ops = {
	.fault = tally_fault,
};

static int tally_mmap_prepare(struct vm_area_desc *desc)
{
	struct tally *tally = desc->file->private_data;
	void *buffer = xa_load(&tally->buffers, desc->pgoff);

	if (!buffer)
		return -ENXIO;
	vma_desc_set_flags(desc, VMA_DONTDUMP_BIT, VMA_DONTCOPY_BIT);
	desc->private_data = buffer; /* ~ warning private-data-mergeable */
	desc->vm_ops = &tally_vm_ops;
	return 0;
}

static const struct file_operations tally_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = tally_mmap_prepare,
};
