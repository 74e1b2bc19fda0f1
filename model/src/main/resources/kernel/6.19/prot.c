/* SPDX-License-Identifier: Apache-2.0 */
/* 6.19: the protection is asked for by a mask only. */

#undef vma_get_page_prot
