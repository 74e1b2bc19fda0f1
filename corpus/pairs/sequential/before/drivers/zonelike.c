// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a file system that writes in sequence. */

struct zonelike { bool seq; };
static const struct vm_operations_struct zonelike_vm_ops = {
	.fault = filemap_fault,
	.map_pages = filemap_map_pages,
};

static int zonelike_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct zonelike *z = file->private_data;

	if (z->seq && (vma->vm_flags & VM_SHARED) && (vma->vm_flags & VM_MAYWRITE))
		return -EINVAL;
	file_accessed(file);
	vma->vm_ops = &zonelike_vm_ops;
	return 0;
}

static const struct file_operations zonelike_fops = {
	.mmap = zonelike_mmap,
};
