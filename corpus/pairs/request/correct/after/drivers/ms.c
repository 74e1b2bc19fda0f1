// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a request that is put together on the stack; what was cleared is zero, and nobody sees the stack. */

struct msreq { unsigned long a; unsigned long b; };
struct ms { struct msreq req; unsigned long pfn; };
static unsigned long ms_sum(const struct msreq *r)
{
	return r->a + r->b;
}

static int ms_mmap_prepare(struct vm_area_desc *desc)
{
	struct ms *m = desc->file->private_data;
	struct msreq r;

	memset(&r, 0, sizeof(r));
	r.a = m->pfn;
	mmap_action_remap_full(desc, ms_sum(&r));
	return 0;
}

static const struct file_operations ms_fops = {
	.mmap_prepare = ms_mmap_prepare,
};
