/* SPDX-License-Identifier: Apache-2.0 */
/* A local descriptor of the first proposal is passed on in part: stale, and uninitialised. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis {
	int (*map)(struct trellis *trellis, void *request);
	struct file *lower;
};

static int trellis_try_map(struct trellis *trellis, struct vm_area_struct *vma)
{
	struct vma_proto proto; /* ~ error stale-api */

	proto.mm = vma->vm_mm;
	proto.start = vma->vm_start;
	proto.end = vma->vm_end;

	return trellis->map(trellis, &proto); /* ~ error descriptor-uninitialised */
}
