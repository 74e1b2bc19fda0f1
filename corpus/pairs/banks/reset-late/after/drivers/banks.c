// SPDX-License-Identifier: Apache-2.0
/* Written by hand: two banks of registers, told apart by the offset; preparation reads the offset when the hook is done. */

struct banks {
	phys_addr_t ctrl;
	phys_addr_t fifo;
	unsigned long fifo_len;
};

static int banks_mmap_prepare(struct vm_area_desc *desc)
{
	struct banks *b = desc->file->private_data;
	phys_addr_t base;
	unsigned long len;

	switch (desc->pgoff) {
	case 0:
		base = b->ctrl;
		len = PAGE_SIZE;
		break;
	case 1:
		base = b->fifo;
		len = b->fifo_len;
		desc->page_prot = pgprot_writecombine(desc->page_prot);
		break;
	default:
		return -EINVAL;
	}
	mmap_action_simple_ioremap(desc, base, len);
	desc->pgoff = 0;
	return 0;
}

static const struct file_operations banks_fops = {
	.mmap_prepare = banks_mmap_prepare,
};
