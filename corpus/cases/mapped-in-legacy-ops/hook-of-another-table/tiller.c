/* SPDX-License-Identifier: Apache-2.0 */
/* The hook of a table of its own is given a VMA as well. Written by hand. */
#include <linux/atomic.h>
#include <linux/fs.h>
#include <linux/mm.h>

struct tiller {
	atomic_t maps;
};

static int tiller_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct tiller *tiller = file->private_data;

	atomic_inc(&tiller->maps);
	return 0;
}

static void tiller_close(struct vm_area_struct *vma)
{
	struct tiller *tiller = vma->vm_file->private_data;

	atomic_dec(&tiller->maps);
}

static const struct vm_operations_struct tiller_vm_ops = {
	.mapped = tiller_mapped,
	.close = tiller_close,
};

struct tiller_ops {
	int (*mmap)(struct tiller *tiller, struct vm_area_struct *vma);
};

static int tiller_mmap(struct tiller *tiller, struct vm_area_struct *vma)
{
#ifdef CONFIG_TILLER_COUNTED
	vma->vm_ops = &tiller_vm_ops; /* ~ error mapped-in-legacy-ops */
#endif
	return 0;
}

const struct tiller_ops tiller_ops = {
	.mmap = tiller_mmap,
};
