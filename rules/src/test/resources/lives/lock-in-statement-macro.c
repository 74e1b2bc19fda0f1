/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct e { raw_spinlock_t lock; unsigned long pfn; };
#define e_get(e, out) do { raw_spin_lock(&(e)->lock); (out) = (e)->pfn; } while (0)

static int e_mmap_prepare(struct vm_area_desc *desc)
{
	struct e *e = desc->file->private_data;
	unsigned long pfn;

	e_get(e, pfn); /* ~ error lock-held-at-return */
	mmap_action_remap_full(desc, pfn);
	return 0;
}

static const struct file_operations e_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = e_mmap_prepare,
};
