/* SPDX-License-Identifier: Apache-2.0 */
/* 6.17: no actions. */

#undef mmap_action_prepare
#undef mmap_action_complete
