// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the scope frees what is allocated. */

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

static int box_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct box *box = file->private_data;
	void *memory = kmalloc(8, GFP_KERNEL);

	if (!memory)
		return -ENOMEM;
	box->number = 1;
	kfree(memory);
	return 0;
}

static const struct file_operations box_fops = {
	.mmap = box_mmap,
};
