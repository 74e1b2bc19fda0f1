/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct v { struct rw_semaphore sem; atomic_t users; unsigned long pfn; };
static long v_ioctl(struct file *f, unsigned int c, unsigned long a)
{
	struct v *v = f->private_data;
	int ret = 0;

	down_write(&v->sem);
	if (atomic_read(&v->users) > 0)
		ret = -EBUSY;
	else
		v->pfn = a;
	up_write(&v->sem);
	return ret;
}

static int v_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct v *v = file->private_data;

	down_read(&v->sem); /* ~ warning split-critical-section */
	atomic_inc(&v->users);
	up_read(&v->sem);
	return 0;
}

static void v_close(struct vm_area_struct *vma) { }

static const struct vm_operations_struct v_vm_ops = {
	.mapped = v_mapped,
	.close = v_close,
};

static int v_mmap_prepare(struct vm_area_desc *desc)
{
	struct v *v = desc->file->private_data;

	down_read(&v->sem);
	if (!v->pfn) {
		up_read(&v->sem);
		return -ENXIO;
	}
	mmap_action_remap_full(desc, v->pfn);
	up_read(&v->sem);
	desc->vm_ops = &v_vm_ops;
	return 0;
}

static const struct file_operations v_fops = {
	.unlocked_ioctl = v_ioctl,
	.mmap_prepare = v_mmap_prepare,
};
