/* SPDX-License-Identifier: Apache-2.0 */
/* 7.2: a copy-on-write mapping is told by its flags. */

#undef VMA_UFFD_RWP_BIT
#undef VM_UFFD_RWP
#undef vma_is_cow_mapping


/* EXACT, since 6.12, include/linux/mm.h:is_cow_mapping */
bool is_cow_mapping(vm_flags_t flags)
{
	return (flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE;
}
