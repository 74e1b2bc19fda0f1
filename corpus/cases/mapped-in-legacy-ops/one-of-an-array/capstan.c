/* SPDX-License-Identifier: Apache-2.0 */
/* The table is one of several in an array. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/module.h>

struct capstan {
	unsigned int kind;
};

vm_fault_t capstan_fault(struct vm_fault *vmf);

static int capstan_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	__module_get(THIS_MODULE);
	return 0;
}

static void capstan_close(struct vm_area_struct *vma)
{
	module_put(THIS_MODULE);
}

static const struct vm_operations_struct capstan_vm_ops[] = {
	{ .fault = capstan_fault },
	{ .mapped = capstan_mapped, .close = capstan_close },
};

static int capstan_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct capstan *capstan = file->private_data;

	vma->vm_ops = &capstan_vm_ops[capstan->kind]; /* ~ error mapped-in-legacy-ops */
	return 0;
}

static const struct file_operations capstan_fops = {
	.owner	= THIS_MODULE,
	.mmap = capstan_mmap, /* ~ note deprecated-mmap-hook */
};
