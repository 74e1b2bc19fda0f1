/* SPDX-License-Identifier: Apache-2.0 */
/* Every mapping of the file has the same private data. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pendulum {
	unsigned long pages;
};

vm_fault_t pendulum_fault(struct vm_fault *vmf);

static const struct vm_operations_struct pendulum_vm_ops = {
	.fault = pendulum_fault,
};

static int pendulum_mmap_prepare(struct vm_area_desc *desc)
{
	struct pendulum *pendulum = desc->file->private_data;

	if (desc->pgoff + vma_desc_pages(desc) > pendulum->pages)
		return -EINVAL;
	desc->private_data = pendulum;
	desc->vm_ops = &pendulum_vm_ops;
	return 0;
}

static const struct file_operations pendulum_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = pendulum_mmap_prepare,
};
