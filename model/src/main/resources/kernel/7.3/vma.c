/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Asking a VMA, its file and its mm.
 */

/* EXACT, since 6.12, include/linux/mm.h:vma_pages */
unsigned long vma_pages(const struct vm_area_struct *vma)
{
	return (vma->vm_end - vma->vm_start) >> PAGE_SHIFT;
}

/* EXACT, since 7.3, include/linux/mm.h:vma_start_pgoff */
pgoff_t vma_start_pgoff(const struct vm_area_struct *vma)
{
	return vma->vm_pgoff;
}

/* EXACT, since 6.12, include/linux/mm.h:vma_is_anonymous */
bool vma_is_anonymous(const struct vm_area_struct *vma)
{
	return vma->vm_ops == NULL;
}

/* EXACT, since 6.12, include/linux/mm.h:vma_set_anonymous */
void vma_set_anonymous(struct vm_area_struct *vma)
{
	vma->vm_ops = NULL;
}

/* EXACT, since 6.12, mm/util.c:vma_set_file */
void vma_set_file(struct vm_area_struct *vma, struct file *file)
{
	struct file *old = vma->vm_file;

	get_file(file);
	vma->vm_file = file;
	__event("file-replaced", vma, file);
	fput(old);
}

/* EXACT, since 6.12, include/linux/fs.h:file_inode */
struct inode *file_inode(const struct file *file)
{
	return file->f_inode;
}

/* APPROXIMATE (access time only), since 6.12, include/linux/fs.h:file_accessed */
void file_accessed(struct file *file)
{
	__event("atime", file);
}

/* EXACT, since 6.12, include/linux/fs.h:iminor */
unsigned int iminor(const struct inode *inode)
{
	return inode->i_rdev & 0xfffff;
}

/* EXACT, since 6.12, include/linux/fs.h:imajor */
unsigned int imajor(const struct inode *inode)
{
	return inode->i_rdev >> 20;
}

/* EXACT, since 6.12, include/linux/fs.h:i_size_read */
loff_t i_size_read(const struct inode *inode)
{
	return inode->i_size;
}

/* STUB (whether the file system and device agree is asked of the environment), since 6.12, include/linux/dax.h:daxdev_mapping_supported */
bool daxdev_mapping_supported(const struct vm_area_desc *desc, const struct inode *inode,
		struct dax_device *device)
{
	if (!(desc->vma_flags & VM_SYNC))
		return 1;
	return __opaque("daxdev_synchronous", inode, device) != 0;
}

/* APPROXIMATE (the counter is not raced), since 6.12, include/linux/fs.h:mapping_map_writable */
int mapping_map_writable(struct address_space *mapping)
{
	if (mapping->i_mmap_writable.counter < 0)
		return -EPERM;
	mapping->i_mmap_writable.counter++;
	__acquire("writable-mapping", mapping);
	return 0;
}

/* EXACT, since 6.12, include/linux/fs.h:mapping_unmap_writable */
void mapping_unmap_writable(struct address_space *mapping)
{
	mapping->i_mmap_writable.counter--;
	__release("writable-mapping", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:mapping_allow_writable */
void mapping_allow_writable(struct address_space *mapping)
{
	mapping->i_mmap_writable.counter++;
	__acquire("writable-mapping", mapping);
}

/* STUB (page cache), since 6.12, mm/truncate.c:invalidate_inode_pages2 */
int invalidate_inode_pages2(struct address_space *mapping)
{
	__sleeps();
	__event("page-cache", mapping);
	return __opaque("invalidate_inode_pages2", mapping);
}

/* STUB (the medium is not modelled), since 6.12, mm/filemap.c:filemap_write_and_wait */
int filemap_write_and_wait(struct address_space *mapping)
{
	__sleeps();
	__event("media", mapping);
	return __opaque("filemap_write_and_wait", mapping);
}

/* STUB (the medium is not modelled), since 6.12, mm/filemap.c:filemap_write_and_wait_range */
int filemap_write_and_wait_range(struct address_space *mapping, loff_t begin, loff_t end)
{
	__sleeps();
	__event("media", mapping);
	return __opaque("filemap_write_and_wait_range", mapping, begin, end);
}

/* STUB (the medium is not modelled), since 6.12, mm/filemap.c:filemap_fdatawrite */
int filemap_fdatawrite(struct address_space *mapping)
{
	__sleeps();
	__event("media", mapping);
	return __opaque("filemap_fdatawrite", mapping);
}

/* STUB (the medium is not modelled), since 6.12, fs/sync.c:vfs_fsync */
int vfs_fsync(struct file *file, int datasync)
{
	__sleeps();
	__event("media", file);
	return __opaque("vfs_fsync", file, datasync);
}

/* STUB (the medium is not modelled), since 6.12, fs/open.c:vfs_fallocate */
int vfs_fallocate(struct file *file, int mode, loff_t offset, loff_t length)
{
	__sleeps();
	__event("media", file);
	return __opaque("vfs_fallocate", file, mode, offset, length);
}

/* STUB (the medium is not modelled), since 6.12, fs/read_write.c:kernel_write */
ssize_t kernel_write(struct file *file, const void *from, size_t count, loff_t *position)
{
	__sleeps();
	__event("media", file);
	return __opaque("kernel_write", file, from, count);
}

/* STUB (the medium is not modelled), since 6.12, fs/open.c:vfs_truncate */
int vfs_truncate(const struct path *path, loff_t length)
{
	__sleeps();
	__event("media", path);
	return __opaque("vfs_truncate", path, length);
}

/* STUB (the medium is not modelled), since 6.12, block/bdev.c:sync_blockdev */
int sync_blockdev(struct block_device *bdev)
{
	__sleeps();
	__event("media", bdev);
	return __opaque("sync_blockdev", bdev);
}

/* STUB (the medium is not modelled), since 6.12, include/linux/fs.h:i_size_write */
void i_size_write(struct inode *inode, loff_t size)
{
	inode->i_size = size;
	__event("media", inode, size);
}

/* STUB (the medium is not modelled), since 6.12, mm/truncate.c:truncate_setsize */
void truncate_setsize(struct inode *inode, loff_t size)
{
	__sleeps();
	inode->i_size = size;
	__event("media", inode, size);
}

/* STUB (the medium is not modelled), since 6.12, block/blk-flush.c:blkdev_issue_flush */
int blkdev_issue_flush(struct block_device *device)
{
	__sleeps();
	__event("media", device);
	return __opaque("blkdev_issue_flush", device);
}

/* STUB (the medium is not modelled), since 6.12, block/bio.c:submit_bio_wait */
int submit_bio_wait(struct bio *bio)
{
	__sleeps();
	__event("media", bio);
	return __opaque("submit_bio_wait", bio);
}

/* STUB (page cache), since 6.12, mm/memory.c:unmap_mapping_range */
void unmap_mapping_range(struct address_space *mapping, loff_t begin, loff_t length, int even_cows)
{
	__sleeps();
	__event("page-cache", mapping);
	__event("zap", mapping);
}

/* EXACT, since 6.12, mm/mmap.c:find_vma */
struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr)
{
	__event("vma-lookup", mm, addr);
	return mm_find(mm, addr);
}

/* STUB (the tree of VMAs is not here), since 6.12, include/linux/mm.h:vma_lookup */
struct vm_area_struct *vma_lookup(struct mm_struct *mm, unsigned long addr)
{
	__event("vma-lookup", mm, addr);
	return __opaque("vma_lookup", mm, addr);
}

/* STUB (the tree of VMAs is not here), since 6.12, mm/mmap.c:find_vma_intersection */
struct vm_area_struct *find_vma_intersection(struct mm_struct *mm, unsigned long start, unsigned long end)
{
	__event("vma-lookup", mm, start, end);
	return __opaque("find_vma_intersection", mm, start, end);
}

/* STUB (the tree of VMAs is not here), since 6.12, mm/mmap.c:find_extend_vma_locked */
struct vm_area_struct *find_extend_vma_locked(struct mm_struct *mm, unsigned long addr)
{
	__event("vma-lookup", mm, addr);
	return __opaque("find_extend_vma_locked", mm, addr);
}

/* STUB (the tree of VMAs is not here), since 6.12, include/linux/mm.h:vma_find */
struct vm_area_struct *vma_find(struct vma_iterator *iterator, unsigned long max)
{
	__event("vma-lookup", iterator, max);
	return __opaque("vma_find", iterator, max);
}

/* STUB (the tree of VMAs is not here), since 6.12, include/linux/mm.h:vma_next */
struct vm_area_struct *vma_next(struct vma_iterator *iterator)
{
	__event("vma-lookup", iterator);
	return __opaque("vma_next", iterator);
}

/* STUB (another mapping), since 6.12, mm/util.c:vm_mmap */
unsigned long vm_mmap(struct file *file, unsigned long addr, unsigned long len, unsigned long prot,
		unsigned long flags, unsigned long offset)
{
	__sleeps();
	__event("vma-lookup", file, addr, len);
	return __opaque("vm_mmap", file, addr, len, prot, flags, offset);
}

/* STUB (needs the VMA for its life), since 6.12, mm/mmu_notifier.c:mmu_interval_notifier_insert_locked */
int mmu_interval_notifier_insert_locked(struct mmu_interval_notifier *notifier, struct mm_struct *mm,
		unsigned long start, unsigned long length, const struct mmu_interval_notifier_ops *ops)
{
	__sleeps();
	if (__fault("mmu_interval_notifier_insert_locked"))
		return -ENOMEM;
	__event("vma-kept", mm, start, length);
	__acquire("notifier", notifier);
	return 0;
}

/* STUB (needs the VMA for its life), since 6.12, mm/mmu_notifier.c:mmu_interval_notifier_insert */
int mmu_interval_notifier_insert(struct mmu_interval_notifier *notifier, struct mm_struct *mm,
		unsigned long start, unsigned long length, const struct mmu_interval_notifier_ops *ops)
{
	__sleeps();
	if (__fault("mmu_interval_notifier_insert"))
		return -ENOMEM;
	__event("vma-kept", mm, start, length);
	__acquire("notifier", notifier);
	return 0;
}

/* STUB (readers are not modelled), since 6.12, mm/mmu_notifier.c:mmu_interval_notifier_remove */
void mmu_interval_notifier_remove(struct mmu_interval_notifier *notifier)
{
	__sleeps();
	__release("notifier", notifier);
}

/* STUB (a number that writers move on), since 6.12, mm/mmu_notifier.c:mmu_interval_read_begin */
unsigned long mmu_interval_read_begin(struct mmu_interval_notifier *notifier)
{
	__sleeps();
	return __opaque("mmu_interval_read_begin", notifier);
}

/* STUB (a number that writers move on), since 6.12, include/linux/mmu_notifier.h:mmu_interval_read_retry */
bool mmu_interval_read_retry(struct mmu_interval_notifier *notifier, unsigned long seq)
{
	return __opaque("mmu_interval_read_retry", notifier, seq) != 0;
}

/* STUB (callbacks are not modelled), since 6.12, mm/mmu_notifier.c:mmu_notifier_register */
int mmu_notifier_register(struct mmu_notifier *notifier, struct mm_struct *mm)
{
	__sleeps();
	if (__fault("mmu_notifier_register"))
		return -ENOMEM;
	__acquire("notifier", notifier);
	return 0;
}

/* STUB (callbacks are not modelled), since 6.12, mm/mmu_notifier.c:mmu_notifier_unregister */
void mmu_notifier_unregister(struct mmu_notifier *notifier, struct mm_struct *mm)
{
	__sleeps();
	__release("notifier", notifier);
}

/* STUB (the limit is a fault), since 6.12, mm/util.c:account_locked_vm */
int account_locked_vm(struct mm_struct *mm, unsigned long pages, bool inc)
{
	__sleeps();
	if (!inc) {
		mm->locked_vm -= pages;
		__release("locked-vm", mm);
		return 0;
	}
	if (__fault("account_locked_vm"))
		return -ENOMEM;
	mm->locked_vm += pages;
	__acquire("locked-vm", mm);
	return 0;
}

/* Pages that all processes may ask for. */
long vm_committed_as = 0;

/* APPROXIMATE (the limit is a fault), since 6.12, security/security.c:security_vm_enough_memory_mm */
int security_vm_enough_memory_mm(struct mm_struct *mm, long pages)
{
	if (__fault("charge"))
		return -ENOMEM;
	vm_committed_as += pages;
	__event("acct", pages);
	__acquire("commit", mm);
	return 0;
}

/* EXACT, since 6.12, include/linux/mman.h:vm_unacct_memory */
void vm_unacct_memory(long pages)
{
	vm_committed_as -= pages;
	__event("acct", -pages);
	__release("commit", NULL);
}
