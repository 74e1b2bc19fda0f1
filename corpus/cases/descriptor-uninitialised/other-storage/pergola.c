/* SPDX-License-Identifier: Apache-2.0 */
/* Descriptors of static or zeroed storage are clear, and a struct of another type is not meant. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/slab.h>

struct pergola_desc {
	unsigned long start;
	unsigned long end;
};

static struct vm_area_desc pergola_probe_desc;

int pergola_record(struct pergola_desc *record);

static int pergola_try_map(struct file *lower, unsigned long start)
{
	struct vm_area_desc *desc = kzalloc(sizeof(*desc), GFP_KERNEL);
	struct pergola_desc record;
	int err;

	if (!desc)
		return -ENOMEM;
	record.start = start;
	desc->start = start;
	desc->end = start + PAGE_SIZE;
	err = vfs_mmap_prepare(lower, desc);
	kfree(desc);

	pergola_probe_desc.start = start;
	if (!err)
		err = vfs_mmap_prepare(lower, &pergola_probe_desc);
	return err ? err : pergola_record(&record);
}
