/* SPDX-License-Identifier: Apache-2.0 */
/* 6.12: one kind of hook. */

/* EXACT, since 6.12, mm/mmap.c:do_mmap */
bool mmap_has_hook(struct file *file)
{
	return file->f_op->mmap != NULL;
}
