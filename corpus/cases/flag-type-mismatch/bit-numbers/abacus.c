/* SPDX-License-Identifier: Apache-2.0 */
/* Bit numbers where bit numbers belong, directly and in a set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	phys_addr_t base;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;
	vma_flags_t refused = mk_vma_flags(VMA_WRITE_BIT, VMA_EXEC_BIT);

	if (!vma_desc_test(desc, VMA_MAYSHARE_BIT))
		return -EINVAL;
	if (vma_desc_test_any_mask(desc, refused))
		return -EACCES;

	vma_desc_clear_flags(desc, VMA_MAYWRITE_BIT, VMA_MAYEXEC_BIT);
	vma_desc_set_flags(desc, VMA_DONTCOPY_BIT, VMA_DONTDUMP_BIT);
	mmap_action_simple_ioremap(desc, abacus->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};
