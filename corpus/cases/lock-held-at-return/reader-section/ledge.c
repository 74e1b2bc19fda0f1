/* SPDX-License-Identifier: Apache-2.0 */
/* A reader section is left open where nothing is found. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/rcupdate.h>

struct ledge {
	unsigned long pfn;
};

struct ledge *ledge_find(unsigned long pgoff);

static int ledge_mmap_prepare(struct vm_area_desc *desc)
{
	struct ledge *ledge;

	rcu_read_lock(); /* ~ error lock-held-at-return */
	ledge = ledge_find(desc->pgoff);
	if (!ledge)
		return -ENOENT;
	mmap_action_remap_full(desc, ledge->pfn);
	rcu_read_unlock();
	return 0;
}

static const struct file_operations ledge_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ledge_mmap_prepare,
};
