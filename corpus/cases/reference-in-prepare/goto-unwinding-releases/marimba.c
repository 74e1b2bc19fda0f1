/* SPDX-License-Identifier: Apache-2.0 */
/* Every path, the successful one too, leaves through labels that drop both references in turn. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/pm_runtime.h>

struct marimba {
	struct device *dev;
	refcount_t users;
	phys_addr_t base;
};

int marimba_window_ready(struct marimba *marimba);

static int marimba_mmap_prepare(struct vm_area_desc *desc)
{
	struct marimba *marimba = desc->file->private_data;
	int err = -ENODEV;

	if (!refcount_inc_not_zero(&marimba->users))
		return -ENXIO;
	if (pm_runtime_resume_and_get(marimba->dev) < 0)
		goto put_user;

	err = marimba_window_ready(marimba);
	if (err)
		goto put_pm;

	mmap_action_simple_ioremap(desc, marimba->base, PAGE_SIZE);
put_pm:
	pm_runtime_put(marimba->dev);
put_user:
	refcount_dec(&marimba->users);
	return err;
}

static const struct file_operations marimba_fops = {
	.mmap_prepare = marimba_mmap_prepare,
};
