/* SPDX-License-Identifier: Apache-2.0 */
/* The file is written out for a mapping that may never be. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct cask;

static int cask_mmap_prepare(struct vm_area_desc *desc)
{
	struct address_space *mapping = desc->file->f_mapping;
	int err = filemap_write_and_wait(mapping); /* ~ note persistent-effect-in-prepare */

	if (err)
		return err;
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations cask_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = cask_mmap_prepare,
};
