/* SPDX-License-Identifier: Apache-2.0 */
/* 6.19: memory is asked for by size only. */

#undef kmalloc_obj
#undef kzalloc_obj
#undef kvmalloc_obj
#undef kvzalloc_obj
#undef kmalloc_objs
#undef kzalloc_objs
#undef kvmalloc_objs
#undef kvzalloc_objs
#undef kmalloc_flex
#undef kzalloc_flex
#undef kvmalloc_flex
#undef kvzalloc_flex
