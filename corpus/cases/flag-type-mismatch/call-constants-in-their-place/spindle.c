/* SPDX-License-Identifier: Apache-2.0 */
/* PROT_* and MAP_* are used for a request of user space, and translated before they meet VMA flags. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mman.h>

struct spindle_request {
	u32 prot;
	u32 flags;
};

struct spindle {
	struct spindle_request last;
	phys_addr_t base;
};

int spindle_check_request(const struct spindle_request *request)
{
	if (!(request->flags & MAP_SHARED))
		return -EINVAL;
	return request->prot & PROT_EXEC ? -EPERM : 0;
}

static int spindle_mmap_prepare(struct vm_area_desc *desc)
{
	struct spindle *spindle = desc->file->private_data;

	desc->page_prot = vm_get_page_prot(calc_vm_prot_bits(spindle->last.prot, 0));
	mmap_action_simple_ioremap(desc, spindle->base, PAGE_SIZE);
	return 0;
}

static const struct file_operations spindle_fops = {
	.mmap_prepare = spindle_mmap_prepare,
};
