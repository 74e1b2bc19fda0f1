/* SPDX-License-Identifier: Apache-2.0 */
/* Every constant of the enum has its arm, so that nothing is left for the end of the switch. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>

enum turnstile_state { TURNSTILE_SHUT, TURNSTILE_OPEN, TURNSTILE_GONE };

struct turnstile {
	enum turnstile_state state;
};

vm_fault_t turnstile_fault(struct vm_fault *vmf);

static const struct vm_operations_struct turnstile_vm_ops = {
	.fault = turnstile_fault,
};

static int turnstile_mmap_prepare(struct vm_area_desc *desc)
{
	struct turnstile *turnstile = desc->file->private_data;
	int err = 0;

	switch (turnstile->state) {
	case TURNSTILE_SHUT:
		err = -EAGAIN;
		break;
	case TURNSTILE_GONE:
		return -ENODEV;
	case TURNSTILE_OPEN:
		desc->vm_ops = &turnstile_vm_ops;
		break;
	}
	return err;
}

static const struct file_operations turnstile_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = turnstile_mmap_prepare,
};
