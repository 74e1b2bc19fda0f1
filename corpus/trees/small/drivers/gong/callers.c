/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

static int gong_ring_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	return vm_insert_page(vma, vma->vm_start, lantern->mem);
}

static void gong_on(struct lantern *gong)
{
	lantern_set_hook(gong, gong_ring_mmap);
}

static void gong_off(struct lantern *gong)
{
	lantern_set_hook(gong, NULL);
}
