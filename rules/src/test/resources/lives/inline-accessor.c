/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct z { unsigned long pfn; };
static inline struct z *to_z(struct file *file) { return file->private_data; /* ~ warning file-identity */ }

static int z_mmap_prepare(struct vm_area_desc *desc)
{
	struct z *z = to_z(desc->vm_file);
	mmap_action_remap_full(desc, z->pfn);
	return 0;
}

static const struct file_operations z_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = z_mmap_prepare,
};
