/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>
#include <linux/attribute.h>

/* Looks a VMA up. */
static int reel_mmap(struct file *file, struct vm_area_struct *vma)
{
	return find_vma(vma->vm_mm, vma->vm_end) ? -16 : 0;
}

LANTERN_FOPS(reel);

/* Another protection than the VMA's. */
static int bulb_low_mmap(struct file *file, struct attribute_file *attr,
			 struct vm_area_struct *vma)
{
	return remap_pfn_range(vma, vma->vm_start, 16, vma->vm_end - vma->vm_start,
			       pgprot_noncached(vma->vm_page_prot));
}

LANTERN_ATTR(bulb, bulb_low_mmap);
LANTERN_ATTRS(bulb);

static struct lantern_ops macro_ops = {
	LANTERN_CHOICE
};

/* A macro of the file itself. */
#define OWN_OPS(hook) { .mmap = hook }

static struct lantern_ops own_ops[] = {
	OWN_OPS(lantern_common_mmap),
	OWN_OPS(lantern_none_mmap),
};
