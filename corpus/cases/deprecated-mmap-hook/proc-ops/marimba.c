/* SPDX-License-Identifier: Apache-2.0 */
/* The member of proc_ops is another owner type: census only. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/proc_fs.h>

struct marimba {
	phys_addr_t base;
};

static int marimba_proc_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct marimba *marimba = pde_data(file_inode(file));

	return vm_iomap_memory(vma, marimba->base, PAGE_SIZE);
}

static const struct proc_ops marimba_proc_ops = {
	.proc_mmap = marimba_proc_mmap,
};
