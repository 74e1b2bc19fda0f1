/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>
#include <linux/attribute.h>

static const struct vm_operations_struct core_vm_ops;

/* Fields only. */
static int core_mmap(struct file *file, struct vm_area_struct *vma)
{
	vma->vm_ops = &core_vm_ops;
	return 0;
}

/* Fields only, converted. */
static int core_mmap_prepare(struct vm_area_desc *desc)
{
	desc->vm_ops = &core_vm_ops;
	return 0;
}

/* The whole VMA, by its own protection. */
int lantern_common_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	return remap_pfn_range(vma, vma->vm_start, lantern->pfn, vma->vm_end - vma->vm_start,
			       vma->vm_page_prot);
}

/* A plain table. */
static const struct file_operations core_fops = {
	.open	= core_open,
	.mmap	= core_mmap,
};

static const struct file_operations core_new_fops = {
	.mmap_prepare = core_mmap_prepare,
};

/* An array, by position and by index. */
static const struct file_operations core_array[4] = {
	{
		.mmap = core_mmap,
	},
	{ .mmap_prepare = core_mmap_prepare },
	[3] = { .mmap = NULL },
};

/* A table inside a table, two ways to write it. */
static struct lantern_class core_class = {
	.name = "core",
	.ops = {
		.mmap = &lantern_common_mmap,
	},
};

static struct lantern_class core_flat_class = {
	.ops.mmap = lantern_common_mmap,
};

/* A compound literal at file scope. */
static const struct lantern_ops *core_default = &(const struct lantern_ops){
	.mmap = lantern_none_mmap,
};

/* A table with a typedef of a function. */
static struct lantern_tuned_ops core_tuned = {
	.mmap_tuned = lantern_common_mmap,
};

#if 0
static const struct file_operations core_dead_fops = {
	.mmap = core_mmap,
};
#endif

/* Not one of these registers: .mmap = core_mmap, */
static const char core_text[] = ".mmap = core_mmap,";
