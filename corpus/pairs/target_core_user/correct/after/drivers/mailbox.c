// SPDX-License-Identifier: Apache-2.0
/* Written by hand: the user is counted in mapped. */

#define container_of(member_pointer, type, member) \
	((type *)((char *)(member_pointer) - __builtin_offsetof(type, member)))

struct post {
	int (*mmap)(struct post *post, struct vm_area_struct *vma);
	int (*mmap_prepare)(struct post *post, struct vm_area_desc *desc);
};

struct mailbox {
	struct post post;
	struct kref users;
	unsigned long pages;
};

static void mailbox_release(struct kref *kref)
{
	struct mailbox *box = container_of(kref, struct mailbox, users);

	kfree(box);
}

static void mailbox_vm_open(struct vm_area_struct *vma)
{
	struct mailbox *box = vma->vm_private_data;

	kref_get(&box->users);
}

static void mailbox_vm_close(struct vm_area_struct *vma)
{
	struct mailbox *box = vma->vm_private_data;

	kref_put(&box->users, mailbox_release);
}

static int mailbox_vm_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
			     const struct file *file, void **private)
{
	struct mailbox *box = *private;

	kref_get(&box->users);
	return 0;
}

static const struct vm_operations_struct mailbox_vm_ops = {
	.open = mailbox_vm_open,
	.close = mailbox_vm_close,
	.mapped = mailbox_vm_mapped,
};

static int mailbox_mmap_prepare(struct post *post, struct vm_area_desc *desc)
{
	struct mailbox *box = container_of(post, struct mailbox, post);

	if (vma_desc_pages(desc) != box->pages)
		return -EINVAL;
	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->vm_ops = &mailbox_vm_ops;
	desc->private_data = box;
	return 0;
}

static int post_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct post *post = file->private_data;
	struct vm_area_desc desc;
	int err;

	compat_set_desc_from_vma(&desc, file, vma);
	err = post->mmap_prepare(post, &desc);
	if (err)
		return err;
	return __compat_vma_mmap(&desc, vma);
}

static const struct file_operations post_fops = {
	.mmap = post_mmap,
};

static void mailbox_init(struct mailbox *box)
{
	kref_init(&box->users);
	box->post.mmap_prepare = mailbox_mmap_prepare;
}
