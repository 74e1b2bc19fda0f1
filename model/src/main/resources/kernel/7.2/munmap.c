/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Differs: VMAs know no offset of the process's own pages.
 */

/* EXACT, since 6.12, mm/vma.c:vma_set_range */
pgoff_t vma_anon_pgoff(const struct vm_area_struct *vma)
{
	return 0;
}

/* EXACT, since 6.12, mm/vma.c:vma_set_range */
void vma_set_anon_pgoff(struct vm_area_struct *vma, pgoff_t pgoff)
{
}
