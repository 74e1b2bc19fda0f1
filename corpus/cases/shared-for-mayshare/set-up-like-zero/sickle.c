/* SPDX-License-Identifier: Apache-2.0 */
/* Shared memory for shared mappings, anonymous for the rest. Reduced from the shape of drivers/char. */
#include <linux/fs.h>
#include <linux/mm.h>

static bool sickle_shared(const struct vm_area_desc *desc)
{
	return vma_desc_test(desc, VMA_SHARED_BIT);
}

static int sickle_mmap_prepare(struct vm_area_desc *desc)
{
	if (sickle_shared(desc)) /* ~ note shared-for-mayshare */
		return shmem_zero_setup_desc(desc);
	vma_desc_set_anonymous(desc);
	return 0;
}

static const struct file_operations sickle_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= sickle_mmap_prepare,
};
