/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct c { struct clk *clk; unsigned long pfn; };

static int c_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct c *c = file->private_data;

	return clk_prepare_enable(c->clk);
}

static void c_close(struct vm_area_struct *vma)
{
	struct c *c = vma->vm_file->private_data;

	clk_disable_unprepare(c->clk); /* ~ error close-assumes-mapped */
}

static const struct vm_operations_struct c_vm_ops = {
	.mapped = c_mapped,
	.close = c_close,
};

static int c_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &c_vm_ops;
	return 0;
}

static const struct file_operations c_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = c_mmap_prepare,
};
