/* SPDX-License-Identifier: Apache-2.0 */
/* Reading a request from the process may fault. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/uaccess.h>

struct sleet_request {
	unsigned long pfn;
};

struct sleet {
	struct sleet_request __user *request;
};

static int sleet_mmap_prepare(struct vm_area_desc *desc)
{
	struct sleet *sleet = desc->file->private_data;
	struct sleet_request request;

	if (copy_from_user(&request, sleet->request, sizeof(request))) /* ~ warning lock-order-in-prepare */
		return -EFAULT;
	mmap_action_remap_full(desc, request.pfn);
	return 0;
}

static const struct file_operations sleet_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sleet_mmap_prepare,
};
