/* SPDX-License-Identifier: Apache-2.0 */
/* Two tables in one array, one hook each. Reduced from the shape of character devices with several minors. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pulley {
	phys_addr_t regs;
	phys_addr_t ring;
	size_t len;
};

static int pulley_regs_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;

	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	return vm_iomap_memory(vma, pulley->regs, pulley->len);
}

static int pulley_ring_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pulley *pulley = file->private_data;

	return vm_iomap_memory(vma, pulley->ring, pulley->len);
}

static const struct file_operations pulley_fops[2] = {
	{
		.owner	= THIS_MODULE,
		.mmap	= pulley_regs_mmap, /* ~ note deprecated-mmap-hook */
	},
	{
		.owner	= THIS_MODULE,
		.mmap	= pulley_ring_mmap, /* ~ note deprecated-mmap-hook */
	},
};
