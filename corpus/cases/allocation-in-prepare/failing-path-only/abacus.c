/* SPDX-License-Identifier: Apache-2.0 */
/* Memory outlives the hook only when it refuses: a note, freed with the device. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct abacus {
	char *refusal;
	phys_addr_t base;
	size_t len;
};

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

	if (vma_desc_size(desc) > abacus->len) {
		if (!abacus->refusal)
			abacus->refusal = kasprintf(GFP_KERNEL, "%lu", vma_desc_size(desc));
		return -EINVAL;
	}

	mmap_action_simple_ioremap(desc, abacus->base, abacus->len);
	return 0;
}

static void abacus_remove(struct abacus *abacus)
{
	kfree(abacus->refusal);
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};
