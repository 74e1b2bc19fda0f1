/* SPDX-License-Identifier: Apache-2.0 */
/* The flag chooses a word of a message. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct yoke {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static vm_fault_t yoke_fault(struct vm_fault *vmf)
{
	return VM_FAULT_SIGBUS;
}

static const struct vm_operations_struct yoke_vm_ops = {
	.fault = yoke_fault,
};

static int yoke_mmap_prepare(struct vm_area_desc *desc)
{
	struct yoke *yoke = desc->file->private_data;
	pr_debug("%s\n", vma_desc_test(desc, VMA_SHARED_BIT) ? "shared" : "private");
	desc->vm_ops = &yoke_vm_ops;
	desc->private_data = yoke;
	return 0;
}

static const struct file_operations yoke_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= yoke_mmap_prepare,
};
