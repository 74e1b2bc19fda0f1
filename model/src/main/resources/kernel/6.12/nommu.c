/* SPDX-License-Identifier: Apache-2.0 */
/* 6.12: one kind of hook; all else is as in 7.2. */

#undef generic_file_mmap_prepare
#undef generic_file_readonly_mmap_prepare
