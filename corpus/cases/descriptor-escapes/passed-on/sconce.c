/* SPDX-License-Identifier: Apache-2.0 */
/* The descriptor is passed to an inner hook, and a struct on the stack carries it. Reduced from the shape of bus bridges. */
#include <linux/fs.h>
#include <linux/mm.h>

struct sconce {
	int (*prepare)(struct sconce *sconce, struct vm_area_desc *desc);
};

struct sconce_request {
	struct vm_area_desc *desc;
	unsigned long pages;
};

int sconce_check(struct sconce_request *request);

static int sconce_mmap_prepare(struct vm_area_desc *desc)
{
	struct sconce *sconce = desc->file->private_data;
	struct sconce_request request = { .desc = desc };
	int err;

	request.pages = vma_desc_pages(desc);
	err = sconce_check(&request);
	if (err)
		return err;
	return sconce->prepare(sconce, desc);
}

static const struct file_operations sconce_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sconce_mmap_prepare,
};
