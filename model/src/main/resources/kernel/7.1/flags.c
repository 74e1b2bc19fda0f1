/* SPDX-License-Identifier: Apache-2.0 */
/* 7.1: null ops say nothing about being anonymous. */

#undef vma_desc_set_anonymous
