// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a file system that writes in sequence, converted. */

struct zonelike { bool seq; };
static const struct vm_operations_struct zonelike_vm_ops = {
	.fault = filemap_fault,
	.map_pages = filemap_map_pages,
};

static int zonelike_mmap_prepare(struct vm_area_desc *desc)
{
	struct zonelike *z = desc->file->private_data;

	if (z->seq && vma_desc_test_all(desc, VMA_SHARED_BIT, VMA_MAYWRITE_BIT))
		return -EINVAL;
	file_accessed(desc->file);
	desc->vm_ops = &zonelike_vm_ops;
	return 0;
}

static const struct file_operations zonelike_fops = {
	.mmap_prepare = zonelike_mmap_prepare,
};
