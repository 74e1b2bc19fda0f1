/* SPDX-License-Identifier: Apache-2.0 */
/* The three calls in order, each result looked at. Reduced from the shape of user-space drivers. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct dulcimer {
	int (*mmap_prepare)(struct dulcimer *dulcimer, struct vm_area_desc *desc);
	struct mutex lock;
};

int dulcimer_map(struct dulcimer *dulcimer, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;
	int err;

	mutex_lock(&dulcimer->lock);
	compat_set_desc_from_vma(&desc, file, vma);
	err = dulcimer->mmap_prepare(dulcimer, &desc);
	if (err)
		goto out;
	err = __compat_vma_mmap(&desc, vma);
out:
	mutex_unlock(&dulcimer->lock);
	return err;
}
