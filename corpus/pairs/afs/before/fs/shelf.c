// SPDX-License-Identifier: Apache-2.0
/* Written by hand: a file system that knows which of its files are mapped, in the shape of one over a network. */

struct shelf {
	struct list_head open_maps;
	atomic_t mappings;
};

static struct list_head shelf_maps;

static struct shelf *shelf_of(const struct file *file)
{
	struct inode *inode = file->f_inode;

	return inode->i_private;
}

static void shelf_add(struct shelf *shelf)
{
	if (atomic_inc_return(&shelf->mappings) == 1)
		list_add_tail(&shelf->open_maps, &shelf_maps);
}

static void shelf_drop(struct shelf *shelf)
{
	if (atomic_dec_and_test(&shelf->mappings))
		list_del_init(&shelf->open_maps);
}

static void shelf_vm_open(struct vm_area_struct *vma)
{
	shelf_add(shelf_of(vma->vm_file));
}

static void shelf_vm_close(struct vm_area_struct *vma)
{
	shelf_drop(shelf_of(vma->vm_file));
}

static const struct vm_operations_struct shelf_vm_ops = {
	.open = shelf_vm_open,
	.close = shelf_vm_close,
};

static int shelf_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct shelf *shelf = shelf_of(file);
	int err;

	shelf_add(shelf);
	err = generic_file_mmap(file, vma);
	if (err == 0)
		vma->vm_ops = &shelf_vm_ops;
	else
		shelf_drop(shelf);
	return err;
}

static const struct file_operations shelf_fops = {
	.mmap = shelf_mmap,
};
