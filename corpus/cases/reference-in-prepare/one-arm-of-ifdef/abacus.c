/* SPDX-License-Identifier: Apache-2.0 */
/* Only one configuration takes a reference, through a macro of the file. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct abacus {
	struct kref ref;
	phys_addr_t base;
};

#define ABACUS_HOLD(abacus)	kref_get(&(abacus)->ref)

static int abacus_mmap_prepare(struct vm_area_desc *desc)
{
	struct abacus *abacus = desc->file->private_data;

#ifdef CONFIG_ABACUS_HOTPLUG
	ABACUS_HOLD(abacus); /* ~ error reference-in-prepare */
#endif
	mmap_action_simple_ioremap(desc, abacus->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations abacus_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= abacus_mmap_prepare,
};
