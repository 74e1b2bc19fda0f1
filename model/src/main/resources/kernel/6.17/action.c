/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17 and 6.18: no action. */

#undef mmap_action_remap
#undef mmap_action_remap_full
#undef mmap_action_ioremap
#undef mmap_action_ioremap_full
#undef remap_pfn_range_prepare
#undef io_remap_pfn_range_prepare
#undef mmap_action_prepare
#undef mmap_action_complete
