/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct g { struct file *backing; };

vm_fault_t g_fault(struct vm_fault *vmf);

static const struct vm_operations_struct g_vm_ops = {
	.fault = g_fault,
};

static int g_mmap_prepare(struct vm_area_desc *desc)
{
	struct g *g = desc->file->private_data;
	struct file *old = desc->vm_file;

	if (g->backing) {
		desc->vm_file = get_file(g->backing); /* ~ warning file-replaced-in-prepare */
		fput(old);
	}
	desc->vm_ops = &g_vm_ops;
	return 0;
}

static const struct file_operations g_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = g_mmap_prepare,
};
