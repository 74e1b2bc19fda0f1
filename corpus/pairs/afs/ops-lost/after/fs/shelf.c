// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the operations stay those of the page cache. */

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

static int shelf_vm_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			   const struct file *file, void **private)
{
	shelf_add(shelf_of(file));
	return 0;
}

static const struct vm_operations_struct shelf_vm_ops = {
	.open = shelf_vm_open,
	.close = shelf_vm_close,
	.mapped = shelf_vm_mapped,
};

static int shelf_mmap_prepare(struct vm_area_desc *desc)
{
	return generic_file_mmap_prepare(desc);
}

static const struct file_operations shelf_fops = {
	.mmap_prepare = shelf_mmap_prepare,
};
