/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct d { struct clk *clk; };

static int d_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct d *d = file->private_data;

	return clk_prepare_enable(d->clk);
}

static void d_close(struct vm_area_struct *vma)
{
	struct d *d = vma->vm_file->private_data;

	clk_disable_unprepare(d->clk); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct d_vm_ops = {
	.mapped = d_mapped,
	.close = d_close,
};

static int d_mmap_prepare(struct vm_area_desc *desc)
{
	struct d *d = desc->file->private_data;
	int ret;

	/* ~ error reference-in-prepare */
	ret = clk_prepare_enable(d->clk); /* ~ error reference-taken-twice */
	if (ret)
		return ret;
	desc->vm_ops = &d_vm_ops;
	return 0;
}

static const struct file_operations d_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = d_mmap_prepare,
};
