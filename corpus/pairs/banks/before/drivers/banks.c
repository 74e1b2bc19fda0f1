// SPDX-License-Identifier: Apache-2.0
/* Written by hand: two banks of registers, told apart by the offset. */

struct banks {
	phys_addr_t ctrl;
	phys_addr_t fifo;
	unsigned long fifo_len;
};

static int banks_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct banks *b = file->private_data;
	phys_addr_t base;
	unsigned long len;

	switch (vma->vm_pgoff) {
	case 0:
		base = b->ctrl;
		len = PAGE_SIZE;
		break;
	case 1:
		base = b->fifo;
		len = b->fifo_len;
		vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
		break;
	default:
		return -EINVAL;
	}
	vma->vm_pgoff = 0;
	return vm_iomap_memory(vma, base, len);
}

static const struct file_operations banks_fops = {
	.mmap = banks_mmap,
};
