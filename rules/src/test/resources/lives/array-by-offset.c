/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct j { void *bufs[4]; };

vm_fault_t j_fault(struct vm_fault *vmf);

static const struct vm_operations_struct j_vm_ops = {
	.fault = j_fault,
};

static int j_mmap_prepare(struct vm_area_desc *desc)
{
	struct j *j = desc->file->private_data;
	unsigned int idx = (desc->pgoff << PAGE_SHIFT) / SZ_1M;

	if (idx >= ARRAY_SIZE(j->bufs))
		return -EINVAL;
	vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT);
	desc->private_data = j->bufs[idx]; /* ~ warning private-data-mergeable */
	desc->vm_ops = &j_vm_ops;
	return 0;
}

static const struct file_operations j_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = j_mmap_prepare,
};
