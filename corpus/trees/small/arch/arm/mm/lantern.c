/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

int lantern_arch_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	return 0;
}
