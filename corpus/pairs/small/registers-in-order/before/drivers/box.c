// SPDX-License-Identifier: Apache-2.0
/* Written by hand: two registers are written in another order. */

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
	iowrite32(1, box->registers);
	iowrite32(1, box->registers + 4);
	return 0;
}

static const struct file_operations box_fops = {
	.mmap = box_mmap,
};
