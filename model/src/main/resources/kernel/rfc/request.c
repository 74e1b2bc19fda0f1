/* SPDX-License-Identifier: Apache-2.0 */
/* April 2025: a file may have both hooks. */

/* EXACT, since rfc, mm/mmap.c:do_mmap */
bool mmap_has_hook(struct file *file)
{
	return file->f_op->mmap || file->f_op->mmap_proto;
}
