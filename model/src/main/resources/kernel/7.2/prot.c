/* SPDX-License-Identifier: Apache-2.0 */
/* 7.2: the protection of a VMA is asked for by flags. */

#undef vma_flags_to_page_prot


/* APPROXIMATE (as vm_get_page_prot), since 7.0, include/linux/mm.h:vma_get_page_prot. Takes a VMA from 7.3 on. */
pgprot_t vma_get_page_prot(vma_flags_t flags)
{
	return vm_get_page_prot(flags);
}
