/* SPDX-License-Identifier: Apache-2.0 */
/* 6.16: the question had another name. */

/* EXACT, since 6.16, mm/mmap.c:do_mmap */
bool mmap_has_hook(struct file *file)
{
	return file_has_valid_mmap_hooks(file);
}
