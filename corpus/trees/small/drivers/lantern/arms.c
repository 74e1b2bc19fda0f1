/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

/* One function, two bodies. */
#ifdef CONFIG_MMU
static int arms_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct lantern *lantern = file->private_data;

	lantern->users++;
	return 0;
}
#else
static int arms_mmap(struct file *file, struct vm_area_struct *vma)
{
	return -38;
}
#endif

static int arms_other_mmap(struct file *file, struct vm_area_struct *vma)
{
	return -19;
}

static const struct file_operations arms_fops = {
	.mmap = arms_mmap,
};

/* Two hooks for one member. */
static const struct file_operations arms_two_fops = {
#ifdef CONFIG_LANTERN_ARMS
	.mmap = arms_mmap,
#else
	.mmap = arms_other_mmap,
#endif
};

#if IS_ENABLED(CONFIG_LANTERN) || defined(CONFIG_GONG)
#ifndef CONFIG_LANTERN_QUIET
static const struct file_operations arms_if_fops = {
	.mmap =
#ifdef CONFIG_MMU
		arms_mmap
#else
		NULL
#endif
	,
};
#endif
#endif

/* A name that is a function here and nothing there. */
#ifdef CONFIG_LANTERN_4K
static int arms_4k_mmap(struct file *file, struct vm_area_struct *vma)
{
	return 0;
}
#else
#define arms_4k_mmap NULL
#endif

/* A name that is another's. */
#define arms_ro_mmap arms_other_mmap

static const struct file_operations arms_4k_fops = {
	.mmap = arms_4k_mmap,
};

static const struct file_operations arms_ro_fops = {
	.mmap = arms_ro_mmap,
};
