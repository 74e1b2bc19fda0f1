// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the same flag, set once more, says that somebody has mapped the object, in the shape of a file system. */

struct marker {
	struct rw_semaphore sem;
	unsigned long state;
	bool gone;
};

static const struct vm_operations_struct marker_vm_ops = {
	.fault = filemap_fault,
};

static int marker_mmap_prepare(struct vm_area_desc *desc)
{
	struct marker *marker = desc->file->private_data;

	if (marker->gone)
		return -EIO;
	file_accessed(desc->file);
	desc->vm_ops = &marker_vm_ops;
	down_read(&marker->sem);
	marker->state |= 4;
	up_read(&marker->sem);
	return 0;
}

static const struct file_operations marker_fops = {
	.mmap_prepare = marker_mmap_prepare,
};
