/* SPDX-License-Identifier: Apache-2.0 */
/* The hook's parameter has a typedef for its type. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

typedef struct vm_area_desc pelican_request_t;

struct pelican {
	unsigned long pfn;
};

static int pelican_mmap_prepare(pelican_request_t *request)
{
	struct pelican *pelican = request->file->private_data;

	request->end = request->start + PAGE_SIZE; /* ~ error immutable-field-written */
	mmap_action_remap_full(request, pelican->pfn);
	return 0;
}

static const struct file_operations pelican_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = pelican_mmap_prepare,
};
