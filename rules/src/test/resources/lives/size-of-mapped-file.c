/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct m { unsigned long pfn; };

static int m_mmap_prepare(struct vm_area_desc *desc)
{
	struct m *m = desc->file->private_data;

	if (!desc->vm_file->f_mapping->host->i_size) /* ~ warning file-identity */
		return -ENODATA;
	mmap_action_remap_full(desc, m->pfn);
	return 0;
}

static const struct file_operations m_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = m_mmap_prepare,
};
