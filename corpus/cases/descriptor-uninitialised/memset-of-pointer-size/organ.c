/* SPDX-License-Identifier: Apache-2.0 */
/* The size given to memset is that of a pointer. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/string.h>

struct organ {
	struct file *lower;
};

static int organ_try_map(struct organ *organ, unsigned long start, unsigned long end)
{
	struct vm_area_desc storage;
	struct vm_area_desc *desc = &storage;

	memset(desc, 0, sizeof(desc));
	desc->file = organ->lower;
	desc->start = start;
	desc->end = end;

	return vfs_mmap_prepare(organ->lower, desc); /* ~ error descriptor-uninitialised */
}
