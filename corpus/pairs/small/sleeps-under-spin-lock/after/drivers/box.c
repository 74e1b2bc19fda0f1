// SPDX-License-Identifier: Apache-2.0
/* Written by hand: it sleeps under a spin lock now. */

typedef struct spinlock {
	int held;
} spinlock_t;

struct mutex {
	int held;
};

struct box {
	struct mutex mutex;
	spinlock_t lock;
	int number;
	void *registers;
};

static int box_mmap_prepare(struct vm_area_desc *desc)
{
	struct file *file = desc->file;
	struct box *box = file->private_data;
	spin_lock(&box->lock);
	box->number = 1;
	kfree(kmalloc(8, GFP_KERNEL));
	spin_unlock(&box->lock);
	return 0;
}

static const struct file_operations box_fops = {
	.mmap_prepare = box_mmap_prepare,
};
