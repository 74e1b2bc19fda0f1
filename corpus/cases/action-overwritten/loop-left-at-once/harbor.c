/* SPDX-License-Identifier: Apache-2.0 */
/* A loop looks for the right window and is left as soon as its action is set. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

struct harbor {
	phys_addr_t window[4];
	pgoff_t pgoff[4];
};

static int harbor_mmap_prepare(struct vm_area_desc *desc)
{
	struct harbor *harbor = desc->file->private_data;
	int i;

	for (i = 0; i < 4; i++) {
		if (harbor->pgoff[i] != desc->pgoff)
			continue;
		desc->pgoff = 0;
		mmap_action_simple_ioremap(desc, harbor->window[i], PAGE_SIZE);
		break;
	}
	return i < 4 ? 0 : -EINVAL;
}

static const struct file_operations harbor_fops = {
	.owner		= THIS_MODULE,
	.mmap_prepare	= harbor_mmap_prepare,
};
