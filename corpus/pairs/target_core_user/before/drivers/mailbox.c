// SPDX-License-Identifier: Apache-2.0
/* Written by hand: each mapping counts as a user, below an outer hook, in the shape of a storage target in userspace. */

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

static const struct vm_operations_struct mailbox_vm_ops = {
	.open = mailbox_vm_open,
	.close = mailbox_vm_close,
};

static int mailbox_mmap(struct post *post, struct vm_area_struct *vma)
{
	struct mailbox *box = container_of(post, struct mailbox, post);

	if (vma_pages(vma) != box->pages)
		return -EINVAL;
	vm_flags_set(vma, VM_DONTEXPAND | VM_DONTDUMP);
	vma->vm_ops = &mailbox_vm_ops;
	vma->vm_private_data = box;
	kref_get(&box->users);
	return 0;
}

static int post_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct post *post = file->private_data;

	return post->mmap(post, vma);
}

static const struct file_operations post_fops = {
	.mmap = post_mmap,
};

static void mailbox_init(struct mailbox *box)
{
	kref_init(&box->users);
	box->post.mmap = mailbox_mmap;
}
