/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: reservations are made with the VMA and a mask. */

/* STUB (reservations are not counted), since 6.12, mm/hugetlb.c:hugetlb_reserve_pages */
long hugetlb_reserve_pages(struct inode *inode, long from, long to, struct vm_area_struct *vma,
		vm_flags_t flags)
{
	__sleeps();
	if (__fault("hugetlb_reserve_pages"))
		return -ENOMEM;
	__acquire("hugetlb-reservation", inode);
	return 0;
}
