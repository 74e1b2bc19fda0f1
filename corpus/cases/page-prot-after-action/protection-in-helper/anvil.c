/* SPDX-License-Identifier: Apache-2.0 */
/* The helper that sets the protection is called too late. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct anvil {
	phys_addr_t base;
	size_t len;
	unsigned long pfn;
};

static void anvil_uncached(struct vm_area_desc *desc)
{
	desc->page_prot = pgprot_device(desc->page_prot); /* ~ error page-prot-after-action */
}

static int anvil_mmap_prepare(struct vm_area_desc *desc)
{
	struct anvil *anvil = desc->file->private_data;
	mmap_action_remap(desc, desc->start, anvil->pfn, PAGE_SIZE);
	anvil_uncached(desc);
	return 0;
}

static const struct file_operations anvil_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= anvil_mmap_prepare,
};
