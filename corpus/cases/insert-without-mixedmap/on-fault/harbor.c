/* SPDX-License-Identifier: Apache-2.0 */
/* Pages are inserted by the fault handler. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	struct page **pages;
	unsigned long nr;
	unsigned long pfn;
};

static vm_fault_t harbor_fault(struct vm_fault *vmf)
{
	struct harbor *harbor = vmf->vma->vm_private_data;

	return vmf_insert_page(vmf->vma, vmf->address, harbor->pages[0]);
}

static const struct vm_operations_struct harbor_vm_ops = {
	.fault = harbor_fault,
};

static int harbor_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct harbor *harbor = file->private_data;
	vma->vm_private_data = harbor;
	vma->vm_ops = &harbor_vm_ops;
	return 0;
}

static const struct file_operations harbor_fops = {
	.owner	= THIS_MODULE,
	.mmap	= harbor_mmap, /* ~ note deprecated-mmap-hook */
};
