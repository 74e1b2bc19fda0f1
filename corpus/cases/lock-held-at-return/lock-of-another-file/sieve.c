/* SPDX-License-Identifier: Apache-2.0 */
/* A function of another file takes the lock, and one of that file gives it back. Written by hand. */
#include <linux/fs.h>
#include <linux/mm.h>
#include <linux/mutex.h>

struct sieve {
	struct mutex lock;
	unsigned long pfn;
};

void sieve_leave(struct sieve *sieve);

static int sieve_mmap_prepare(struct vm_area_desc *desc)
{
	struct sieve *sieve = desc->file->private_data;

	mutex_lock(&sieve->lock);
	mmap_action_remap_full(desc, sieve->pfn);
	sieve_leave(sieve);
	return 0;
}

static const struct file_operations sieve_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = sieve_mmap_prepare,
};
