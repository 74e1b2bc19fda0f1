/* SPDX-License-Identifier: Apache-2.0 */
/* One helper takes the reference and another drops it, both called from the hook. Written by hand. */
#include <linux/fs.h>
#include <linux/kref.h>
#include <linux/mm.h>

struct quill {
	struct kref ref;
	phys_addr_t base;
	size_t len;
};

void quill_free(struct kref *ref);

static struct quill *quill_begin(struct file *file)
{
	struct quill *quill = file->private_data;

	kref_get(&quill->ref);
	return quill;
}

static void quill_end(struct quill *quill)
{
	kref_put(&quill->ref, quill_free);
}

static int quill_mmap_prepare(struct vm_area_desc *desc)
{
	struct quill *quill = quill_begin(desc->file);

	mmap_action_simple_ioremap(desc, quill->base, quill->len);
	quill_end(quill);
	return 0;
}

static const struct file_operations quill_fops = {
	.mmap_prepare = quill_mmap_prepare,
};
