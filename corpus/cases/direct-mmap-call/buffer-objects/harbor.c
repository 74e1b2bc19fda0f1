/* SPDX-License-Identifier: Apache-2.0 */
/* The called members belong to buffer objects and their ops. Reduced from the shape of graphics drivers. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor_object;

struct harbor_object_funcs {
	int (*mmap)(struct harbor_object *object, struct vm_area_struct *vma);
};

struct harbor_object {
	const struct harbor_object_funcs *funcs;
	size_t size;
};

static int harbor_object_mmap(struct harbor_object *object, struct vm_area_struct *vma)
{
	if (vma->vm_end - vma->vm_start > object->size)
		return -EINVAL;
	return object->funcs->mmap(object, vma);
}

int harbor_export_mmap(struct harbor_object *object, struct vm_area_struct *vma)
{
	vma->vm_pgoff = 0;
	return harbor_object_mmap(object, vma);
}
