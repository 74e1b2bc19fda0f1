/* SPDX-License-Identifier: Apache-2.0 */
/* 7.2: a mapping is asked for with a mask. */

/* APPROXIMATE (as mmap_request), since 6.12, mm/mmap.c:do_mmap */
unsigned long do_mmap(struct file *file, unsigned long addr, unsigned long len, unsigned long prot,
		unsigned long flags, vm_flags_t vm_flags, unsigned long pgoff, unsigned long *populate,
		struct list_head *uf)
{
	return mmap_request(file, addr, len, prot, flags, vm_flags, pgoff, populate);
}
