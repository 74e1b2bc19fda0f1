/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: the file system asks by mask. */

/* STUB (whether the file system and device agree is asked of the environment), since 6.12, include/linux/dax.h:daxdev_mapping_supported */
bool daxdev_mapping_supported(vm_flags_t flags, const struct inode *inode, struct dax_device *device)
{
	if (!(flags & VM_SYNC))
		return 1;
	return __opaque("daxdev_synchronous", inode, device) != 0;
}
