/* SPDX-License-Identifier: Apache-2.0 */
/* Everything that replaced the stale names, used as the newest headers have it. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct marimba {
	phys_addr_t base;
	size_t len;
};

static int marimba_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			  const struct file *file, void **vm_private_data)
{
	return 0;
}

static const struct vm_operations_struct marimba_vm_ops = {
	.mapped = marimba_mapped,
};

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;

	if (vma_desc_test(desc, VMA_EXEC_BIT))
		return -EPERM;

	desc->vm_ops = &marimba_vm_ops;
	desc->action.error_override = -EAGAIN;
	mmap_action_simple_ioremap(desc, marimba->base, marimba->len);
	return 0;
}

static const struct file_operations marimba_fops = {
	.mmap_prepare = marimba_mmap_prepare,
};
