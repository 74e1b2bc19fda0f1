/* SPDX-License-Identifier: Apache-2.0 */
/* The entry of a list that has the offset is kept for the mapping. Written by hand. */
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/mm.h>

struct ledger_entry {
	struct list_head node;
	unsigned long pgoff;
};

struct ledger {
	struct list_head entries;
};

vm_fault_t ledger_fault(struct vm_fault *vmf);

static const struct vm_operations_struct ledger_vm_ops = {
	.fault = ledger_fault,
};

static int ledger_mmap_prepare(struct vm_area_desc *desc)
{
	struct ledger *ledger = desc->file->private_data;
	struct ledger_entry *entry;

	list_for_each_entry(entry, &ledger->entries, node) {
		if (entry->pgoff == desc->pgoff) {
			desc->private_data = entry; /* ~ warning private-data-mergeable */
			desc->vm_ops = &ledger_vm_ops;
			return 0;
		}
	}
	return -EINVAL;
}

static const struct file_operations ledger_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = ledger_mmap_prepare,
};
