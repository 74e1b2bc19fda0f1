/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct j { spinlock_t lock; bool mapped; unsigned long pfn; };
static int j_release_buf(struct j *j)
{
	unsigned long flags;
	int ret = -EBUSY;

	spin_lock_irqsave(&j->lock, flags);
	if (!j->mapped) {
		j->pfn = 0;
		ret = 0;
	}
	spin_unlock_irqrestore(&j->lock, flags);
	return ret;
}

static int j_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			 const struct file *file, void **vm_private_data)
{
	struct j *j = *vm_private_data;
	unsigned long flags;

	spin_lock_irqsave(&j->lock, flags); /* ~ warning split-critical-section */
	j->mapped = true;
	spin_unlock_irqrestore(&j->lock, flags);
	return 0;
}

static const struct vm_operations_struct j_vm_ops = {
	.mapped = j_mapped,
};

static int j_mmap_prepare(struct vm_area_desc *desc)
{
	struct j *j = desc->file->private_data;
	unsigned long flags;
	int ret = -ENODEV;

	spin_lock_irqsave(&j->lock, flags);
	if (j->pfn) {
		mmap_action_remap_full(desc, j->pfn);
		ret = 0;
	}
	spin_unlock_irqrestore(&j->lock, flags);
	desc->private_data = j;
	desc->vm_ops = &j_vm_ops;
	return ret;
}

int j_ioctl(struct j *j) { return j_release_buf(j); }

static const struct file_operations j_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = j_mmap_prepare,
};
