/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Differs: VMAs know no offset of the process's own pages.
 */

/* EXACT, since 6.12, mm/vma.c:can_vma_merge_left */
bool vma_merge_counts_anon_pgoff(const struct vma_merge_struct *vmg)
{
	return 0;
}
