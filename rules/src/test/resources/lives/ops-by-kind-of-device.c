/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct c { int type; atomic64_t nr_mmaps; unsigned long npages; };
vm_fault_t c_fault(struct vm_fault *vmf);
static const struct vm_operations_struct c_ops[2] = { { .fault = c_fault }, { .fault = c_fault } };

static int c_mmap_prepare(struct vm_area_desc *desc)
{
	struct c *c = desc->file->private_data;
	unsigned long first = desc->pgoff, n = vma_desc_pages(desc);

	if (first >= c->npages || n > c->npages - first)
		return -EINVAL;
	atomic64_inc(&c->nr_mmaps);
	desc->private_data = c;
	desc->vm_ops = &c_ops[c->type];
	file_accessed(desc->file);
	return 0;
}

static const struct file_operations c_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = c_mmap_prepare,
};
