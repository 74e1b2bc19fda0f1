/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Types: the fields that hooks and the model touch. Opaque types of subsystems are declared by use only.
 */

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed int s32;
typedef signed long long s64;
typedef _Bool bool;
typedef unsigned long size_t;
typedef signed long ssize_t;
typedef unsigned int gfp_t;
typedef unsigned long pgoff_t;
typedef unsigned long long phys_addr_t;
typedef unsigned long long dma_addr_t;
typedef unsigned long long resource_size_t;
typedef long long loff_t;
typedef unsigned int fmode_t;
typedef unsigned int vm_fault_t;
typedef unsigned int fop_flags_t;

/* A name or a type where the kernel has a macro. */
typedef int __token;

/* As many bytes as the call says: *(__bytes *)p = ... sets all of them. */
typedef unsigned char __bytes;

/* A legacy mask of VMA flags, one bit number, a set of flags. */
typedef unsigned long vm_flags_t;
typedef int vma_flag_t;
typedef u64 vma_flags_t;

/* Bits 0-55 what the flags ask for, 56-59 cacheability, 60 decrypted (see prot.c). */
typedef struct pgprot {
	unsigned long pgprot;
} pgprot_t;

typedef struct {
	int counter;
} atomic_t;

typedef struct {
	s64 counter;
} atomic64_t;

typedef struct {
	long counter;
} atomic_long_t;

typedef struct refcount_struct {
	atomic_t refs;
} refcount_t;

struct kref {
	refcount_t refcount;
};

struct list_head {
	struct list_head *next;
	struct list_head *prev;
};

struct hlist_node {
	struct hlist_node *next;
	struct hlist_node **pprev;
};

struct hlist_head {
	struct hlist_node *first;
};

struct path {
	struct vfsmount *mnt;
	struct dentry *dentry;
};

struct address_space_operations {
	int (*read_folio)(struct file *file, struct folio *folio);
	int (*writepages)(struct address_space *mapping, struct writeback_control *wbc);
	bool (*dirty_folio)(struct address_space *mapping, struct folio *folio);
};

struct address_space {
	struct inode *host;
	atomic_t i_mmap_writable;
	const struct address_space_operations *a_ops;
	unsigned long nrpages;
	/* How many VMAs reverse mapping finds: the kernel keeps a tree of them. */
	unsigned long i_mmap;
};

struct super_block {
	unsigned long s_flags;
	void *s_fs_info;
};

struct inode {
	unsigned short i_mode;
	unsigned int i_flags;
	unsigned int i_nlink;
	u32 i_rdev;
	loff_t i_size;
	atomic_t i_count;
	struct super_block *i_sb;
	struct address_space *i_mapping;
	const struct file_operations *i_fop;
	struct cdev *i_cdev;
	void *i_private;
};

/* The count is the kernel's f_ref, as a plain number. */
struct file {
	atomic_long_t f_count;
	/* The last reference was given back once. */
	bool __released;
	fmode_t f_mode;
	unsigned int f_flags;
	const struct file_operations *f_op;
	struct address_space *f_mapping;
	struct inode *f_inode;
	struct path f_path;
	const struct cred *f_cred;
	loff_t f_pos;
	void *private_data;
};

struct file_operations {
	struct module *owner;
	fop_flags_t fop_flags;
	loff_t (*llseek)(struct file *file, loff_t offset, int whence);
	ssize_t (*read)(struct file *file, char *buf, size_t count, loff_t *pos);
	ssize_t (*write)(struct file *file, const char *buf, size_t count, loff_t *pos);
	ssize_t (*read_iter)(struct kiocb *iocb, struct iov_iter *to);
	ssize_t (*write_iter)(struct kiocb *iocb, struct iov_iter *from);
	int (*iopoll)(struct kiocb *iocb, struct io_comp_batch *batch, unsigned int flags);
	int (*iterate_shared)(struct file *file, struct dir_context *ctx);
	unsigned int (*poll)(struct file *file, struct poll_table_struct *wait);
	long (*unlocked_ioctl)(struct file *file, unsigned int cmd, unsigned long arg);
	long (*compat_ioctl)(struct file *file, unsigned int cmd, unsigned long arg);
	int (*mmap)(struct file *file, struct vm_area_struct *vma);
	int (*mmap_prepare)(struct vm_area_desc *desc);
	int (*open)(struct inode *inode, struct file *file);
	int (*flush)(struct file *file, void *id);
	int (*release)(struct inode *inode, struct file *file);
	int (*fsync)(struct file *file, loff_t start, loff_t end, int datasync);
	int (*fasync)(int fd, struct file *file, int on);
	int (*lock)(struct file *file, int cmd, struct file_lock *lock);
	unsigned long (*get_unmapped_area)(struct file *file, unsigned long addr, unsigned long len,
					   unsigned long pgoff, unsigned long flags);
	int (*check_flags)(int flags);
	int (*flock)(struct file *file, int cmd, struct file_lock *lock);
	ssize_t (*splice_write)(struct pipe_inode_info *pipe, struct file *out, loff_t *pos, size_t len,
				unsigned int flags);
	ssize_t (*splice_read)(struct file *in, loff_t *pos, struct pipe_inode_info *pipe, size_t len,
			       unsigned int flags);
	void (*splice_eof)(struct file *file);
	int (*setlease)(struct file *file, int arg, struct file_lease **lease, void **priv);
	long (*fallocate)(struct file *file, int mode, loff_t offset, loff_t len);
	void (*show_fdinfo)(struct seq_file *m, struct file *file);
	unsigned int (*mmap_capabilities)(struct file *file);
	ssize_t (*copy_file_range)(struct file *in, loff_t pos_in, struct file *out, loff_t pos_out,
			size_t len,
				   unsigned int flags);
	loff_t (*remap_file_range)(struct file *in, loff_t pos_in, struct file *out, loff_t pos_out,
			loff_t len,
				   unsigned int flags);
	int (*fadvise)(struct file *file, loff_t start, loff_t len, int advice);
	int (*uring_cmd)(struct io_uring_cmd *cmd, unsigned int flags);
	int (*uring_cmd_iopoll)(struct io_uring_cmd *cmd, struct io_comp_batch *batch, unsigned int flags);
};

struct anon_vma {
	unsigned long refcount;
};

struct vm_fault {
	struct vm_area_struct *vma;
	pgoff_t pgoff;
	unsigned long address;
	unsigned int flags;
	struct page *page;
};

struct vm_operations_struct {
	void (*open)(struct vm_area_struct *vma);
	void (*close)(struct vm_area_struct *vma);
	int (*mapped)(unsigned long start, unsigned long end, pgoff_t pgoff, const struct file *file,
		      void **vm_private_data);
	int (*may_split)(struct vm_area_struct *vma, unsigned long addr);
	int (*mremap)(struct vm_area_struct *vma);
	int (*mprotect)(struct vm_area_struct *vma, unsigned long start, unsigned long end,
			unsigned long newflags);
	vm_fault_t (*fault)(struct vm_fault *vmf);
	vm_fault_t (*huge_fault)(struct vm_fault *vmf, unsigned int order);
	vm_fault_t (*map_pages)(struct vm_fault *vmf, pgoff_t first, pgoff_t last);
	unsigned long (*pagesize)(struct vm_area_struct *vma);
	vm_fault_t (*page_mkwrite)(struct vm_fault *vmf);
	vm_fault_t (*pfn_mkwrite)(struct vm_fault *vmf);
	int (*access)(struct vm_area_struct *vma, unsigned long addr, void *buf, int len, int write);
	const char *(*name)(struct vm_area_struct *vma);
	int (*set_policy)(struct vm_area_struct *vma, struct mempolicy *policy);
	struct mempolicy *(*get_policy)(struct vm_area_struct *vma, unsigned long addr, pgoff_t *index);
	struct page *(*find_normal_page)(struct vm_area_struct *vma, unsigned long addr);
};

/* The VMAs are a list by address, where the kernel has a tree; as_limit is RLIMIT_AS in pages, page_table what was entered. */
struct mm_struct {
	struct vm_area_struct *mmap;
	struct pt_range *page_table;
	unsigned long as_limit;
	atomic_t mm_users;
	atomic_t mm_count;
	int map_count;
	unsigned long total_vm;
	unsigned long data_vm;
	unsigned long exec_vm;
	unsigned long stack_vm;
	unsigned long locked_vm;
	atomic64_t pinned_vm;
	vm_flags_t def_flags;
	unsigned long flags;
};

/* vm_flags and flags are the same bits. The kernel keeps anon_pgoff in two halves of its own. */
struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct mm_struct *vm_mm;
	pgprot_t vm_page_prot;
	union {
		vm_flags_t vm_flags;
		vma_flags_t flags;
	};
	unsigned long vm_pgoff;
	unsigned long anon_pgoff;
	struct anon_vma *anon_vma;
	/* Whether pages of a parent may lie below: the kernel looks at the length of a chain. */
	bool anon_forked;
	struct anon_vma_name *anon_name;
	const struct vm_operations_struct *vm_ops;
	struct file *vm_file;
	void *vm_private_data;
	struct mempolicy *vm_policy;
	/* Without an MMU. */
	struct vm_region *vm_region;
	struct vm_area_struct *vm_next;
	bool attached;
};

enum mmap_action_type {
	MMAP_NOTHING,
	MMAP_REMAP_PFN,
	MMAP_IO_REMAP_PFN,
	MMAP_SIMPLE_IO_REMAP,
	MMAP_MAP_KERNEL_PAGES,
};

/* The three payloads share storage: the last helper that was called wins. */
struct mmap_action {
	union {
		struct {
			unsigned long start;
			unsigned long start_pfn;
			unsigned long size;
			pgprot_t pgprot;
		} remap;
		struct {
			phys_addr_t start_phys_addr;
			unsigned long size;
		} simple_ioremap;
		struct {
			unsigned long start;
			struct page **pages;
			unsigned long nr_pages;
			pgoff_t pgoff;
		} map_kernel;
	};
	enum mmap_action_type type;
	int error_override;
	bool hide_from_rmap_until_complete;
};

/* Not to be changed by a hook: mm, file, start, end. Not to be read: vm_ops, private_data. */
struct vm_area_desc {
	struct mm_struct *mm;
	struct file *file;
	unsigned long start;
	unsigned long end;
	pgoff_t pgoff;
	struct file *vm_file;
	vma_flags_t vma_flags;
	pgprot_t page_prot;
	const struct vm_operations_struct *vm_ops;
	void *private_data;
	struct mmap_action action;
};

struct page {
	unsigned long flags;
	atomic_t _refcount;
};

struct device {
	struct device *parent;
	struct device_driver *driver;
	void *driver_data;
	void *platform_data;
};

struct resource {
	resource_size_t start;
	resource_size_t end;
	const char *name;
	unsigned long flags;
};

struct task_struct {
	struct mm_struct *mm;
	unsigned int flags;
};

struct dma_buf {
	size_t size;
	struct file *file;
	const struct dma_buf_ops *ops;
	void *priv;
};

/* What a VMA has before anybody gives it ops: no callback, and not anonymous. */
const struct vm_operations_struct vma_dummy_vm_ops = { };

const struct vm_operations_struct generic_file_vm_ops = { };

const struct vm_operations_struct shmem_anon_vm_ops = { };

const struct address_space_operations shmem_aops = { };

const struct file_operations shmem_file_operations = { };
