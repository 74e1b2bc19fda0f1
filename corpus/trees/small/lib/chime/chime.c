/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>

/* Exported to every driver. */
int chime_mmap(void *chime, struct vm_area_struct *vma)
{
	return 0;
}
