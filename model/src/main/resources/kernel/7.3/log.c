/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Text for people, and assertions.
 *
 * Arguments of text are not looked at. The WARN family returns its condition.
 */

/* EXACT, since 6.12, include/linux/printk.h:pr_emerg */
void pr_emerg(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_alert */
void pr_alert(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_crit */
void pr_crit(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_err */
void pr_err(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_warn */
void pr_warn(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_notice */
void pr_notice(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_info */
void pr_info(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_cont */
void pr_cont(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_debug */
void pr_debug(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_devel */
void pr_devel(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_err_once */
void pr_err_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_warn_once */
void pr_warn_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_notice_once */
void pr_notice_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_info_once */
void pr_info_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_debug_once */
void pr_debug_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_err_ratelimited */
void pr_err_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_warn_ratelimited */
void pr_warn_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_notice_ratelimited */
void pr_notice_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_info_ratelimited */
void pr_info_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:pr_debug_ratelimited */
void pr_debug_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:printk */
int printk(const char *format, ...)
{
	__event("log");
	return 0;
}

/* EXACT, since 6.12, include/linux/printk.h:printk_once */
void printk_once(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:printk_ratelimited */
void printk_ratelimited(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:no_printk */
void no_printk(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/trace_printk.h:trace_printk */
void trace_printk(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_emerg */
void dev_emerg(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_alert */
void dev_alert(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_crit */
void dev_crit(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_err */
void dev_err(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_warn */
void dev_warn(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_notice */
void dev_notice(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_info */
void dev_info(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_dbg */
void dev_dbg(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_vdbg */
void dev_vdbg(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_err_once */
void dev_err_once(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_warn_once */
void dev_warn_once(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_info_once */
void dev_info_once(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_dbg_once */
void dev_dbg_once(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_notice_once */
void dev_notice_once(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_err_ratelimited */
void dev_err_ratelimited(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_warn_ratelimited */
void dev_warn_ratelimited(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_info_ratelimited */
void dev_info_ratelimited(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_dbg_ratelimited */
void dev_dbg_ratelimited(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_notice_ratelimited */
void dev_notice_ratelimited(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/dev_printk.h:dev_err_probe */
int dev_err_probe(const struct device *dev, int err, const char *format, ...)
{
	__event("log");
	return err;
}

/* EXACT, since 6.12, include/net/net_debug.h:netdev_err */
void netdev_err(const struct net_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/pci.h:pci_err */
void pci_err(const struct pci_dev *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/net/net_debug.h:netdev_warn */
void netdev_warn(const struct net_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/pci.h:pci_warn */
void pci_warn(const struct pci_dev *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/net/net_debug.h:netdev_info */
void netdev_info(const struct net_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/pci.h:pci_info */
void pci_info(const struct pci_dev *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/net/net_debug.h:netdev_notice */
void netdev_notice(const struct net_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/pci.h:pci_notice */
void pci_notice(const struct pci_dev *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/net/net_debug.h:netdev_dbg */
void netdev_dbg(const struct net_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/pci.h:pci_dbg */
void pci_dbg(const struct pci_dev *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_err */
void drm_err(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_warn */
void drm_warn(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_info */
void drm_info(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_notice */
void drm_notice(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg */
void drm_dbg(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_core */
void drm_dbg_core(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_driver */
void drm_dbg_driver(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_kms */
void drm_dbg_kms(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_prime */
void drm_dbg_prime(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_vbl */
void drm_dbg_vbl(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_state */
void drm_dbg_state(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_err_once */
void drm_err_once(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_warn_once */
void drm_warn_once(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_info_once */
void drm_info_once(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_err_ratelimited */
void drm_err_ratelimited(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:drm_dbg_ratelimited */
void drm_dbg_ratelimited(const struct drm_device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_ERROR */
void DRM_ERROR(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_WARN */
void DRM_WARN(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_INFO */
void DRM_INFO(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_NOTE */
void DRM_NOTE(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEBUG */
void DRM_DEBUG(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEBUG_DRIVER */
void DRM_DEBUG_DRIVER(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEBUG_KMS */
void DRM_DEBUG_KMS(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEBUG_PRIME */
void DRM_DEBUG_PRIME(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_ERROR_RATELIMITED */
void DRM_ERROR_RATELIMITED(const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEV_ERROR */
void DRM_DEV_ERROR(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEV_INFO */
void DRM_DEV_INFO(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEV_DEBUG */
void DRM_DEV_DEBUG(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, include/drm/drm_print.h:DRM_DEV_DEBUG_DRIVER */
void DRM_DEV_DEBUG_DRIVER(const struct device *dev, const char *format, ...)
{
	__event("log");
}

/* EXACT, since 6.12, lib/dump_stack.c:dump_stack */
void dump_stack(void)
{
	__event("log");
}

/* EXACT, since 6.12, lib/hexdump.c:print_hex_dump */
void print_hex_dump(const char *level, const char *prefix, int type, int row, int group, const void *buf,
		size_t len, bool ascii)
{
	__event("log");
}

/* EXACT, since 6.12, include/linux/printk.h:print_hex_dump_bytes */
void print_hex_dump_bytes(const char *prefix, int type, const void *buf, size_t len)
{
	__event("log");
}

/* APPROXIMATE (what runs there dies), since 6.12, include/asm-generic/bug.h:BUG_ON */
void BUG_ON(bool condition)
{
	if (condition)
		__bug("BUG_ON");
}

/* APPROXIMATE (what runs there dies), since 6.12, include/asm-generic/bug.h:BUG */
void BUG(void)
{
	__bug("BUG");
}

/* EXACT, since 6.12, include/asm-generic/bug.h:WARN_ON */
bool WARN_ON(bool condition)
{
	if (condition)
		__bug("WARN_ON");
	return condition;
}

/* EXACT, since 6.12, include/asm-generic/bug.h:WARN_ON_ONCE */
bool WARN_ON_ONCE(bool condition)
{
	if (condition)
		__bug("WARN_ON_ONCE");
	return condition;
}

/* EXACT, since 6.12, include/linux/mmdebug.h:VM_WARN_ON */
bool VM_WARN_ON(bool condition)
{
	if (condition)
		__bug("VM_WARN_ON");
	return condition;
}

/* EXACT, since 6.12, include/linux/mmdebug.h:VM_WARN_ON_ONCE */
bool VM_WARN_ON_ONCE(bool condition)
{
	if (condition)
		__bug("VM_WARN_ON_ONCE");
	return condition;
}

/* EXACT, since 6.12, include/asm-generic/bug.h:WARN */
bool WARN(bool condition, const char *format, ...)
{
	if (condition)
		__bug("WARN");
	return condition;
}

/* EXACT, since 6.12, include/asm-generic/bug.h:WARN_ONCE */
bool WARN_ONCE(bool condition, const char *format, ...)
{
	if (condition)
		__bug("WARN_ONCE");
	return condition;
}

/* EXACT, since 6.12, include/linux/mmdebug.h:VM_WARN_ONCE */
bool VM_WARN_ONCE(bool condition, const char *format, ...)
{
	if (condition)
		__bug("VM_WARN_ONCE");
	return condition;
}

/* EXACT, since 6.12, include/linux/mmdebug.h:VM_BUG_ON */
void VM_BUG_ON(bool condition)
{
	if (condition)
		__bug("VM_BUG_ON");
	__assume(!condition);
}

/* STUB (traces alone ask where they were called from), since 6.12, include/linux/instruction_pointer.h:_RET_IP_ */
void *__builtin_return_address(unsigned int level)
{
	return __opaque("__builtin_return_address", level);
}

/* STUB (lockdep looks on), since 6.12, kernel/locking/lockdep.c:lock_acquire */
void lock_acquire(const struct lockdep_map *lock, unsigned int subclass, int trylock, int read, int check,
		const struct lockdep_map *nest, unsigned long ip)
{

}

/* STUB (lockdep looks on), since 6.12, kernel/locking/lockdep.c:lock_release */
void lock_release(const struct lockdep_map *lock, unsigned long ip)
{

}

/* EXACT, since 6.12, include/linux/kernel.h:might_sleep */
void might_sleep(void)
{
	__sleeps();
}

/* EXACT, since 6.12, include/linux/sched.h:cond_resched */
void cond_resched(void)
{
	__sleeps();
}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/lockdep.h:lockdep_assert_held */
void lockdep_assert_held(const void *lock)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/lockdep.h:lockdep_assert_held_write */
void lockdep_assert_held_write(const void *lock)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/lockdep.h:lockdep_assert_held_read */
void lockdep_assert_held_read(const void *lock)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/lockdep.h:lockdep_assert_not_held */
void lockdep_assert_not_held(const void *lock)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/mmap_lock.h:mmap_assert_locked */
void mmap_assert_locked(const struct mm_struct *mm)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/mmap_lock.h:mmap_assert_write_locked */
void mmap_assert_write_locked(const struct mm_struct *mm)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/mmap_lock.h:vma_assert_write_locked */
void vma_assert_write_locked(struct vm_area_struct *vma)
{

}

/* APPROXIMATE (the lock is not checked), since 6.12, include/linux/dma-resv.h:dma_resv_assert_held */
void dma_resv_assert_held(struct dma_resv *obj)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:smp_mb */
void smp_mb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:smp_rmb */
void smp_rmb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:smp_wmb */
void smp_wmb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:mb */
void mb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:rmb */
void rmb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/asm-generic/barrier.h:wmb */
void wmb(void)
{

}

/* APPROXIMATE (one thread), since 6.12, include/linux/compiler.h:barrier */
void barrier(void)
{

}

/* APPROXIMATE (one thread), since 6.12, arch/x86/include/asm/vdso/processor.h:cpu_relax */
void cpu_relax(void)
{

}
