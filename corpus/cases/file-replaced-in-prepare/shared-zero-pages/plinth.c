/* SPDX-License-Identifier: Apache-2.0 */
/* The core's own helper makes the file and hands it over. Reduced from the shape of memory devices. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/shmem_fs.h>

static int plinth_mmap_prepare(struct vm_area_desc *desc)
{
	if (vma_desc_test(desc, VMA_MAYSHARE_BIT))
		return shmem_zero_setup_desc(desc);
	vma_desc_set_anonymous(desc);
	return 0;
}

static const struct file_operations plinth_fops = {
	.mmap_prepare = plinth_mmap_prepare,
};
