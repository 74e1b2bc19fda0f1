/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct f { struct kref ref; unsigned long pfn; bool ok; };
struct f *f_lookup(unsigned long key);
static void f_free(struct kref *k) { }

static int f_mmap_prepare(struct vm_area_desc *desc)
{
	struct f *f;
	int ret = -ENOENT;

	rcu_read_lock();
	f = f_lookup(desc->pgoff);
	if (f && !kref_get_unless_zero(&f->ref))
		f = NULL;
	rcu_read_unlock();
	if (!f)
		return ret;
	if (f->ok) {
		mmap_action_remap_full(desc, f->pfn);
		ret = 0;
	}
	kref_put(&f->ref, f_free);
	return ret;
}

static const struct file_operations f_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = f_mmap_prepare,
};
