/* SPDX-License-Identifier: Apache-2.0 */
/* The ops are installed two calls below the hook. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct keel {
	atomic_t maps;
};

static int keel_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct keel *keel = file->private_data;

	atomic_inc(&keel->maps);
	return 0;
}

static void keel_close(struct vm_area_struct *vma)
{
	struct keel *keel = vma->vm_file->private_data;

	atomic_dec(&keel->maps);
}

static const struct vm_operations_struct keel_vm_ops = {
	.mapped = keel_mapped,
	.close = keel_close,
};

static void keel_install(struct vm_area_struct *vma)
{
	vma->vm_ops = &keel_vm_ops; /* ~ error mapped-in-legacy-ops */
}

static int keel_map(struct keel *keel, struct vm_area_struct *vma)
{
	keel_install(vma);
	return 0;
}

static int keel_mmap(struct file *file, struct vm_area_struct *vma)
{
	return keel_map(file->private_data, vma);
}

static const struct file_operations keel_fops = {
	.owner	= THIS_MODULE,
	.mmap = keel_mmap, /* ~ note deprecated-mmap-hook */
};
