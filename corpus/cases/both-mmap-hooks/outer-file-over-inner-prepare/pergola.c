/* SPDX-License-Identifier: Apache-2.0 */
/* The file has the old hook, the info struct below the new one. Reduced from the shape of user I/O devices. */
#include <linux/fs.h>
#include <linux/mm.h>

struct pergola {
	int (*mmap_prepare)(struct pergola *pergola, struct vm_area_desc *desc);
	phys_addr_t base;
};

static int pergola_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct pergola *pergola = file->private_data;
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = pergola->mmap_prepare(pergola, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

static int pergola_mmap_prepare(struct pergola *pergola, struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, pergola->base, PAGE_SIZE);
	return 0;
}

static void pergola_setup(struct pergola *pergola)
{
	pergola->mmap_prepare = pergola_mmap_prepare;
}

static const struct file_operations pergola_fops = {
	.owner = THIS_MODULE,
	.mmap = pergola_mmap, /* ~ note deprecated-mmap-hook */
};
