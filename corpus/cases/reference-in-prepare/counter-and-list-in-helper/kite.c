/* SPDX-License-Identifier: Apache-2.0 */
/* A helper counts the mapping and lists the node; close undoes both. Reduced from the shape of network file systems. */
#include <linux/fs.h>
#include <linux/list.h>
#include <linux/mm.h>

struct kite {
	atomic_t nr_mmap;
	struct list_head link;
};

static LIST_HEAD(kite_open_mmaps);

static void kite_add_open_mmap(struct kite *kite)
{
	if (atomic_inc_return(&kite->nr_mmap) == 1) /* ~ error reference-in-prepare */
		list_add(&kite->link, &kite_open_mmaps); /* ~ error reference-in-prepare */
}

static void kite_vm_close(struct vm_area_struct *vma)
{
	struct kite *kite = vma->vm_file->private_data;

	if (atomic_dec_and_test(&kite->nr_mmap))
		list_del_init(&kite->link);
}

static const struct vm_operations_struct kite_vm_ops = { .close = kite_vm_close };

static int kite_mmap_prepare(struct vm_area_desc *desc)
{
	kite_add_open_mmap(desc->file->private_data);
	desc->vm_ops = &kite_vm_ops;
	return 0;
}

static const struct file_operations kite_fops = {
	.mmap_prepare = kite_mmap_prepare,
};
