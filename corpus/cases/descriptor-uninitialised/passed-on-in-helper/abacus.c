/* SPDX-License-Identifier: Apache-2.0 */
/* The wrapper passes garbage to a helper of the file, which passes it to the driver. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct abacus {
	int (*mmap_prepare)(struct abacus *abacus, struct vm_area_desc *desc);
	bool dead;
};

static int abacus_call_driver(struct abacus *abacus, struct vm_area_desc *desc)
{
	if (abacus->dead)
		return -ENODEV;
	return abacus->mmap_prepare(abacus, desc); /* ~ error descriptor-uninitialised */
}

static int abacus_try_map(struct abacus *abacus, struct file *file)
{
	struct vm_area_desc desc;

	desc.file = file;
	desc.vm_file = file;
	return abacus_call_driver(abacus, &desc);
}
