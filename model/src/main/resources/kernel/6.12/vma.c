/* SPDX-License-Identifier: Apache-2.0 */
/* 6.12: the file system is asked with the VMA. */

/* STUB (whether the file system and device agree is asked of the environment), since 6.12, include/linux/dax.h:daxdev_mapping_supported */
bool daxdev_mapping_supported(struct vm_area_struct *vma, struct dax_device *device)
{
	if (!(vma->vm_flags & VM_SYNC))
		return 1;
	return __opaque("daxdev_synchronous", vma->vm_file->f_inode, device) != 0;
}
