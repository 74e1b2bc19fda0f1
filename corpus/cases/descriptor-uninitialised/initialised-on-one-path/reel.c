/* SPDX-License-Identifier: Apache-2.0 */
/* A goto past the initialisation reaches the call. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct reel {
	int (*mmap_prepare)(struct reel *reel, struct vm_area_desc *desc);
	bool raw;
};

static int reel_try_map(struct reel *reel, struct file *file, struct vm_area_struct *vma)
{
	struct vm_area_desc desc;

	if (reel->raw)
		goto prepare;
	compat_set_desc_from_vma(&desc, file, vma);
prepare:
	return reel->mmap_prepare(reel, &desc); /* ~ error descriptor-uninitialised */
}
