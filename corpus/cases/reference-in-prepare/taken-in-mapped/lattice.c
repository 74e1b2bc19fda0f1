/* SPDX-License-Identifier: Apache-2.0 */
/* The reference is taken in mapped, once the mapping is certain. Reduced from the shape of network file systems. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct lattice {
	struct kref ref;
};

void lattice_free(struct kref *ref);

static int lattice_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			  const struct file *file, void **vm_private_data)
{
	struct lattice *lattice = *vm_private_data;

	kref_get(&lattice->ref);
	return 0;
}

static void lattice_vm_close(struct vm_area_struct *vma)
{
	struct lattice *lattice = vma->vm_private_data;

	kref_put(&lattice->ref, lattice_free);
}

static const struct vm_operations_struct lattice_vm_ops = {
	.mapped = lattice_mapped, .close = lattice_vm_close,
};

static int lattice_mmap_prepare(struct vm_area_desc *desc)
{
	desc->private_data = desc->file->private_data;
	desc->vm_ops = &lattice_vm_ops;
	return 0;
}

static const struct file_operations lattice_fops = { .mmap_prepare = lattice_mmap_prepare };
