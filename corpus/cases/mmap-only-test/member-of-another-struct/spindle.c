/* SPDX-License-Identifier: Apache-2.0 */
/* The tested members belong to the subsystem's own tables. Reduced from the shape of media and sound drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct spindle_ops {
	int (*open)(void *priv);
	int (*mmap)(void *priv, struct vm_area_struct *vma);
};

struct spindle_file {
	const struct spindle_ops *f_op;
	void *priv;
};

struct spindle {
	const struct spindle_ops *ops;
	void *priv;
};

int spindle_map(struct spindle *spindle, struct vm_area_struct *vma)
{
	if (!spindle->ops->mmap)
		return -ENODEV;
	return spindle->ops->mmap(spindle->priv, vma);
}

bool spindle_file_mappable(const struct spindle_file *file)
{
	return file->f_op->mmap != NULL;
}
