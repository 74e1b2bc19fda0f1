/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct m { bool single; void *buf[8]; };

vm_fault_t m_fault(struct vm_fault *vmf);

static const struct vm_operations_struct m_vm_ops = {
	.fault = m_fault,
};

static int m_mmap_prepare(struct vm_area_desc *desc)
{
	struct m *m = desc->file->private_data;

	if (m->single)
		vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT);
	desc->private_data = m->buf[desc->pgoff & 7]; /* ~ warning private-data-mergeable */
	desc->vm_ops = &m_vm_ops;
	return 0;
}

static const struct file_operations m_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = m_mmap_prepare,
};
