/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Asking without changing: tables, flags, translations of addresses, errors in pointers, the environment.
 *
 * Idempotent flags are here too: setting a bit takes nothing.
 */

/* STUB (what is found depends on the environment), since 6.12, lib/xarray.c:xa_load */
void *xa_load(struct xarray *xa, unsigned long index)
{
	return __opaque("xa_load", xa, index);
}

/* STUB (what is found depends on the environment), since 6.12, lib/xarray.c:xa_find */
void *xa_find(struct xarray *xa, unsigned long *index, unsigned long max, unsigned int filter)
{
	return __opaque("xa_find", xa, *index, max, filter);
}

/* STUB (what is found depends on the environment), since 6.12, lib/idr.c:idr_find */
void *idr_find(const struct idr *idr, unsigned long id)
{
	return __opaque("idr_find", idr, id);
}

/* STUB (what is found depends on the environment), since 6.12, lib/radix-tree.c:radix_tree_lookup */
void *radix_tree_lookup(const struct radix_tree_root *root, unsigned long index)
{
	return __opaque("radix_tree_lookup", root, index);
}

/* STUB (what is found depends on the environment), since 6.12, lib/maple_tree.c:mtree_load */
void *mtree_load(struct maple_tree *mt, unsigned long index)
{
	return __opaque("mtree_load", mt, index);
}

/* STUB (what is found depends on the environment), since 6.12, include/linux/rbtree.h:rb_first */
struct rb_node *rb_first(const struct rb_root *root)
{
	return __opaque("rb_first", root);
}

/* STUB (what is found depends on the environment), since 6.12, lib/rbtree.c:rb_next */
struct rb_node *rb_next(const struct rb_node *node)
{
	return __opaque("rb_next", node);
}

/* STUB (what is found depends on the environment), since 6.12, include/linux/rbtree.h:rb_find */
struct rb_node *rb_find(const void *key, const struct rb_root *tree, int (*cmp)(const void *key,
		const struct rb_node *node))
{
	return __opaque("rb_find", key, tree);
}

/* STUB (what is found depends on the environment), since 6.12, include/linux/rhashtable.h:rhashtable_lookup_fast */
void *rhashtable_lookup_fast(struct rhashtable *table, const void *key, const struct rhashtable_params params)
{
	return __opaque("rhashtable_lookup_fast", table, key);
}

/* STUB (an injective map), since 6.12, include/asm-generic/memory_model.h:page_to_pfn */
unsigned long page_to_pfn(const struct page *page)
{
	unsigned long pfn = __opaque("page_to_pfn", page);

	return pfn & -1ul >> PAGE_SHIFT;
}

/* STUB (an injective map, and back), since 6.12, include/asm-generic/memory_model.h:pfn_to_page */
struct page *pfn_to_page(unsigned long pfn)
{
	struct page *page = (struct page *)__opaque("pfn_to_page", pfn);

	__assume(page_to_pfn(page) == (pfn & -1ul >> PAGE_SHIFT));
	return page;
}

/* EXACT, since 6.12, arch/x86/include/asm/page.h:virt_to_page */
struct page *virt_to_page(const void *addr)
{
	return pfn_to_page(virt_to_phys(addr) >> PAGE_SHIFT);
}

/* STUB (an injective map), since 6.12, include/asm-generic/io.h:virt_to_phys */
phys_addr_t virt_to_phys(const volatile void *addr)
{
	return __opaque("virt_to_phys", addr);
}

/* STUB (an injective map), since 6.12, include/asm-generic/io.h:phys_to_virt */
void *phys_to_virt(phys_addr_t addr)
{
	return __opaque("phys_to_virt", addr);
}

/* EXACT, since 6.12, include/asm-generic/memory_model.h:page_to_phys */
phys_addr_t page_to_phys(const struct page *page)
{
	return (phys_addr_t)page_to_pfn(page) << PAGE_SHIFT;
}

/* STUB (an injective map), since 6.12, mm/highmem.c:page_address */
void *page_address(const struct page *page)
{
	return __opaque("page_address", page);
}

/* STUB (an injective map), since 6.12, mm/vmalloc.c:vmalloc_to_page */
struct page *vmalloc_to_page(const void *addr)
{
	return __opaque("vmalloc_to_page", addr);
}

/* EXACT, since 6.12, mm/vmalloc.c:vmalloc_to_pfn */
unsigned long vmalloc_to_pfn(const void *addr)
{
	return page_to_pfn(vmalloc_to_page(addr));
}

/* EXACT, since 6.12, arch/x86/include/asm/page.h:__pa */
phys_addr_t __pa(unsigned long addr)
{
	return virt_to_phys((const void *)addr);
}

/* STUB (an injective map), since 6.12, include/linux/scatterlist.h:sg_page */
struct page *sg_page(struct scatterlist *sg)
{
	return __opaque("sg_page", sg);
}

/* STUB (an injective map), since 6.12, lib/scatterlist.c:sg_next */
struct scatterlist *sg_next(struct scatterlist *sg)
{
	return __opaque("sg_next", sg);
}

/* STUB (an injective map), since 6.12, include/linux/scatterlist.h:sg_dma_address */
dma_addr_t sg_dma_address(struct scatterlist *sg)
{
	return __opaque("sg_dma_address", sg);
}

/* STUB (an injective map), since 6.12, include/linux/scatterlist.h:sg_phys */
phys_addr_t sg_phys(struct scatterlist *sg)
{
	return __opaque("sg_phys", sg);
}

/* EXACT, since 6.12, arch/arm64/include/asm/memory.h:virt_to_pfn */
unsigned long virt_to_pfn(const void *addr)
{
	return virt_to_phys(addr) >> PAGE_SHIFT;
}

/* STUB (an environment that stays as it is), since 6.12, mm/vmalloc.c:is_vmalloc_addr */
bool is_vmalloc_addr(const void *addr)
{
	return __opaque("is_vmalloc_addr", addr) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/mmzone.h:pfn_valid */
bool pfn_valid(unsigned long pfn)
{
	return __opaque("pfn_valid", pfn) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, arch/x86/include/asm/page.h:virt_addr_valid */
bool virt_addr_valid(const volatile void *addr)
{
	return __opaque("virt_addr_valid", addr) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, drivers/char/mem.c:valid_mmap_phys_addr_range */
bool valid_mmap_phys_addr_range(unsigned long pfn, size_t size)
{
	return __opaque("valid_mmap_phys_addr_range", pfn, size) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/io.h:range_is_allowed */
bool range_is_allowed(unsigned long pfn, unsigned long size)
{
	return __opaque("range_is_allowed", pfn, size) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/pci.h:arch_can_pci_mmap_io */
bool arch_can_pci_mmap_io(void)
{
	return __opaque("arch_can_pci_mmap_io", 0) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, kernel/capability.c:capable */
bool capable(int cap)
{
	return __opaque("capable", cap) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, kernel/capability.c:ns_capable */
bool ns_capable(struct user_namespace *ns, int cap)
{
	return __opaque("ns_capable", ns, cap) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/compat.h:in_compat_syscall */
bool in_compat_syscall(void)
{
	return __opaque("in_compat_syscall", 0) != 0;
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/preempt.h:in_interrupt */
bool in_interrupt(void)
{
	return __opaque("in_interrupt", 0) != 0;
}

/* APPROXIMATE (whether the kernel is locked down is the environment's), since 6.12, security/security.c:security_locked_down */
int security_locked_down(enum lockdown_reason what)
{
	if (__opaque("security_locked_down", what) == 0)
		return 0;
	return -EPERM;
}

/* STUB (what is found depends on the environment), since 6.12, security/security.c:security_mmap_file */
long security_mmap_file(struct file *file, unsigned long prot, unsigned long flags)
{
	return __opaque("security_mmap_file", file, prot, flags);
}

/* EXACT, since 6.12, include/linux/err.h:IS_ERR */
bool IS_ERR(const void *p)
{
	return (unsigned long)p >= (unsigned long)-4095;
}

/* EXACT, since 6.12, include/linux/err.h:IS_ERR_OR_NULL */
bool IS_ERR_OR_NULL(const void *p)
{
	return !p || (unsigned long)p >= (unsigned long)-4095;
}

/* EXACT, since 6.12, include/linux/err.h:IS_ERR_VALUE */
bool IS_ERR_VALUE(unsigned long value)
{
	return value >= (unsigned long)-4095;
}

/* EXACT, since 6.12, include/linux/err.h:PTR_ERR */
long PTR_ERR(const void *p)
{
	return (long)p;
}

/* EXACT, since 6.12, include/linux/err.h:ERR_PTR */
void *ERR_PTR(long error)
{
	return (void *)error;
}

/* EXACT, since 6.12, include/linux/err.h:PTR_ERR_OR_ZERO */
int PTR_ERR_OR_ZERO(const void *p)
{
	if ((unsigned long)p >= (unsigned long)-4095)
		return (long)p;
	return 0;
}

/* EXACT, since 6.12, include/linux/err.h:ERR_CAST */
void *ERR_CAST(const void *p)
{
	return (void *)p;
}

/* EXACT, since 6.12, include/asm-generic/bitops/instrumented-atomic.h:set_bit */
void set_bit(long nr, unsigned long *addr)
{
	addr[nr / 64] |= 1ul << nr % 64;
}

/* EXACT, since 6.12, include/asm-generic/bitops/instrumented-atomic.h:clear_bit */
void clear_bit(long nr, unsigned long *addr)
{
	addr[nr / 64] &= ~(1ul << nr % 64);
}

/* EXACT, since 6.12, include/asm-generic/bitops/instrumented-atomic.h:change_bit */
void change_bit(long nr, unsigned long *addr)
{
	addr[nr / 64] ^= 1ul << nr % 64;
}

/* EXACT, since 6.12, include/linux/bitops.h:test_bit */
bool test_bit(long nr, const unsigned long *addr)
{
	return (addr[nr / 64] & 1ul << nr % 64) != 0;
}

/* EXACT, since 6.12, include/linux/bitops.h:__set_bit */
void __set_bit(long nr, unsigned long *addr)
{
	addr[nr / 64] |= 1ul << nr % 64;
}

/* EXACT, since 6.12, include/linux/bitops.h:__clear_bit */
void __clear_bit(long nr, unsigned long *addr)
{
	addr[nr / 64] &= ~(1ul << nr % 64);
}

/* EXACT, since 6.12, include/asm-generic/bitops/instrumented-atomic.h:test_and_set_bit */
bool test_and_set_bit(long nr, unsigned long *addr)
{
	bool was = (addr[nr / 64] & 1ul << nr % 64) != 0;

	addr[nr / 64] |= 1ul << nr % 64;
	return was;
}

/* EXACT, since 6.12, include/asm-generic/bitops/instrumented-atomic.h:test_and_clear_bit */
bool test_and_clear_bit(long nr, unsigned long *addr)
{
	bool was = (addr[nr / 64] & 1ul << nr % 64) != 0;

	addr[nr / 64] &= ~(1ul << nr % 64);
	return was;
}

/* STUB (memory of the process), since 6.12, include/linux/uaccess.h:copy_to_user */
unsigned long copy_to_user(void *to, const void *from, unsigned long n)
{
	__sleeps();
	__event("user-memory", to, n);
	return __opaque("copy_to_user", to, n);
}

/* STUB (memory of the process), since 6.12, include/linux/uaccess.h:copy_from_user */
unsigned long copy_from_user(void *to, const void *from, unsigned long n)
{
	__sleeps();
	*(__bytes *)to = __opaque("bytes of the process", from, n);
	__event("user-memory", from, n);
	return __opaque("copy_from_user", from, n);
}

/* STUB (memory of the process), since 6.12, lib/strncpy_from_user.c:strncpy_from_user */
long strncpy_from_user(char *to, const char *from, long n)
{
	__sleeps();
	*(__bytes *)to = __opaque("bytes of the process", from, n);
	__event("user-memory", from, n);
	return __opaque("strncpy_from_user", from, n);
}

/* STUB (memory of the process), since 6.12, include/linux/uaccess.h:clear_user */
unsigned long clear_user(void *to, unsigned long n)
{
	__sleeps();
	__event("user-memory", to, n);
	return __opaque("clear_user", to, n);
}

/* APPROXIMATE (zero is set all over what to points to, other contents are not looked at), since 6.12, lib/string.c:memset */
void *memset(void *to, int value, size_t count)
{
	*(__bytes *)to = __opaque("memset", value, count);
	if (value == 0)
		__clear(to);
	__event("memory", to, count);
	return to;
}

/* APPROXIMATE (contents are not looked at), since 6.12, lib/string.c:memcpy */
void *memcpy(void *to, const void *from, size_t count)
{
	*(__bytes *)to = __opaque("memcpy", from, count);
	__event("memory", to, count);
	return to;
}

/* APPROXIMATE (contents are not looked at), since 6.12, lib/string.c:memmove */
void *memmove(void *to, const void *from, size_t count)
{
	*(__bytes *)to = __opaque("memmove", from, count);
	__event("memory", to, count);
	return to;
}

/* APPROXIMATE (contents are not looked at), since 6.12, arch/x86/include/asm/page_64.h:clear_page */
void clear_page(void *page)
{
	*(__bytes *)page = 0;
	__event("memory", page, PAGE_SIZE);
}

/* APPROXIMATE (contents are not looked at), since 6.12, include/linux/highmem.h:clear_highpage */
void clear_highpage(struct page *page)
{
	__event("memory", page, PAGE_SIZE);
}

/* STUB (caches are not modelled), since 6.12, include/asm-generic/cacheflush.h:flush_dcache_page */
void flush_dcache_page(struct page *page)
{
	__event("cache", page);
}

/* STUB (caches are not modelled), since 6.12, include/linux/dma-mapping.h:dma_sync_single_for_cpu */
void dma_sync_single_for_cpu(struct device *dev, dma_addr_t addr, size_t size, enum dma_data_direction dir)
{
	__event("cache", dev, addr);
}

/* STUB (caches are not modelled), since 6.12, include/linux/dma-mapping.h:dma_sync_single_for_device */
void dma_sync_single_for_device(struct device *dev, dma_addr_t addr, size_t size, enum dma_data_direction dir)
{
	__event("cache", dev, addr);
}

/* APPROXIMATE (time does not pass), since 6.12, kernel/time/sleep_timeout.c:msleep */
void msleep(unsigned int ms)
{
	__sleeps();
}

/* APPROXIMATE (time does not pass), since 6.12, include/linux/delay.h:usleep_range */
void usleep_range(unsigned long least, unsigned long most)
{
	__sleeps();
}

/* APPROXIMATE (time does not pass), since 6.12, kernel/sched/core.c:schedule */
void schedule(void)
{
	__sleeps();
}

/* APPROXIMATE (time does not pass), since 6.12, kernel/sched/completion.c:wait_for_completion */
void wait_for_completion(struct completion *done)
{
	__sleeps();
}

/* APPROXIMATE (time does not pass), since 6.12, include/linux/workqueue.h:flush_workqueue */
void flush_workqueue(struct workqueue_struct *queue)
{
	__sleeps();
}

/* APPROXIMATE (time does not pass), since 6.12, kernel/workqueue.c:flush_work */
bool flush_work(struct work_struct *work)
{
	__sleeps();
	__event("deferred", work);
	return __opaque("flush_work", work) != 0;
}

/* APPROXIMATE (time does not pass), since 6.12, kernel/workqueue.c:cancel_work_sync */
bool cancel_work_sync(struct work_struct *work)
{
	__sleeps();
	__event("deferred", work);
	return __opaque("cancel_work_sync", work) != 0;
}

/* STUB (nobody waits here), since 6.12, include/linux/wait.h:wake_up */
void wake_up(struct wait_queue_head *queue)
{
	__event("deferred", queue);
}

/* STUB (nobody waits here), since 6.12, include/linux/wait.h:wake_up_interruptible */
void wake_up_interruptible(struct wait_queue_head *queue)
{
	__event("deferred", queue);
}

/* STUB (nobody waits here), since 6.12, include/linux/wait.h:wake_up_all */
void wake_up_all(struct wait_queue_head *queue)
{
	__event("deferred", queue);
}

/* STUB (nobody waits here), since 6.12, kernel/sched/completion.c:complete */
void complete(struct completion *done)
{
	__event("deferred", done);
}

/* STUB (an environment that stays as it is), since 6.12, include/linux/cpumask.h:cpumask_subset */
bool cpumask_subset(const struct cpumask *part, const struct cpumask *whole)
{
	return __opaque("cpumask_subset", part, whole) != 0;
}
