// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a request that is put together on the stack. */

struct msreq { unsigned long a; unsigned long b; };
struct ms { struct msreq req; unsigned long pfn; };
static unsigned long ms_sum(const struct msreq *r)
{
	return r->a + r->b;
}

static int ms_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct ms *m = file->private_data;
	struct msreq r;

	memset(&r, 0, sizeof(r));
	r.a = m->pfn;
	return remap_pfn_range(vma, vma->vm_start, ms_sum(&r), vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

static const struct file_operations ms_fops = {
	.mmap = ms_mmap,
};
