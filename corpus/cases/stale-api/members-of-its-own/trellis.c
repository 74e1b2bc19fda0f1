/* SPDX-License-Identifier: Apache-2.0 */
/* The driver's own structs have members with the stale names. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct trellis_request {
	unsigned long vm_flags;
	int (*success_hook)(struct trellis_request *request);
	int (*error_hook)(int err);
	void (*mmap_complete)(struct trellis_request *request);
};

struct trellis {
	struct trellis_request action;
	phys_addr_t base;
};

static int trellis_mmap_prepare(struct vm_area_desc *desc)
{
	struct trellis *trellis = desc->file->private_data;

	if (trellis->action.success_hook && trellis->action.vm_flags)
		return -EBUSY;

	mmap_action_simple_ioremap(desc, trellis->base, PAGE_SIZE);
	return 0;
}

static void trellis_finish(struct trellis_request *request, int err)
{
	if (err && request->error_hook)
		request->error_hook(err);
	request->mmap_complete(request);
}

static const struct file_operations trellis_fops = {
	.mmap_prepare = trellis_mmap_prepare,
};
