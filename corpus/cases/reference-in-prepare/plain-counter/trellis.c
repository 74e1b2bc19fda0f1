/* SPDX-License-Identifier: Apache-2.0 */
/* A plain integer counts the mappings and close counts them down again. Reduced from the shape of bus bridges. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	unsigned int nr_maps;
};

static void trellis_vm_close(struct vm_area_struct *vma)
{
	struct trellis *trellis = vma->vm_private_data;

	trellis->nr_maps--;
}

static const struct vm_operations_struct trellis_vm_ops = {
	.close = trellis_vm_close,
};

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	trellis->nr_maps++; /* ~ error reference-in-prepare */
	desc->private_data = trellis;
	desc->vm_ops = &trellis_vm_ops;
	return 0;
}

static const struct file_operations trellis_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= trellis_mmap_prepare,
};
