/* SPDX-License-Identifier: Apache-2.0 */
/* A helper that takes a reference serves two hooks, and is reported once. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct quill {
	struct kref ref;
	phys_addr_t regs;
	phys_addr_t ring;
};

static struct quill *quill_hold(struct file *file)
{
	struct quill *quill = file->private_data;

	kref_get(&quill->ref); /* ~ error reference-in-prepare */
	return quill;
}

static int quill_regs_mmap_prepare(struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, quill_hold(desc->file)->regs, PAGE_SIZE);
	return 0;
}

static int quill_ring_mmap_prepare(struct vm_area_desc *desc)
{
	mmap_action_simple_ioremap(desc, quill_hold(desc->file)->ring, PAGE_SIZE);
	return 0;
}

static const struct file_operations quill_fops[] = {
	{ .mmap_prepare = quill_regs_mmap_prepare },
	{ .mmap_prepare = quill_ring_mmap_prepare },
};
