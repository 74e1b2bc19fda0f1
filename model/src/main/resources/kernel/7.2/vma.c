/* SPDX-License-Identifier: Apache-2.0 */
/* 7.2: no accessor for the offset. */

#undef vma_start_pgoff
