/* SPDX-License-Identifier: Apache-2.0 */
/* The table of ops is made by a macro that is given the callbacks. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

#define WINCH_OPS(m, c) { .mapped = m, .close = c }

struct winch {
	unsigned long pfn;
	struct kref ref;
};

void winch_free(struct kref *ref);

static int winch_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			const struct file *file, void **vm_private_data)
{
	kref_get(&((struct winch *)file->private_data)->ref);
	return 0;
}

static void winch_close(struct vm_area_struct *vma)
{
	kref_put(&((struct winch *)vma->vm_file->private_data)->ref, winch_free); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct winch_vm_ops = WINCH_OPS(winch_mapped, winch_close);

static int winch_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &winch_vm_ops;
	mmap_action_ioremap_full(desc, ((struct winch *)desc->file->private_data)->pfn);
	return 0;
}

static const struct file_operations winch_fops = {
	.mmap_prepare = winch_mmap_prepare,
};
