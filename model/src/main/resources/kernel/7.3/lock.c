/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Locks, reader sections and the guard classes built on them.
 *
 * One function for each way in and out; which object it is about is the argument. A lock that can be refused returns before
 * __lock. Guard classes stand as functions class_NAME_constructor and class_NAME_destructor, as the kernel's own macros name
 * them, so that guard(NAME)(x) and scoped_guard(NAME, x) mean the first here and the second at the end of the scope.
 */

/* EXACT, since 6.12, kernel/locking/mutex.c:mutex_lock */
void mutex_lock(struct mutex *lock)
{
	__sleeps();
	__lock("mutex", lock);
}

/* EXACT, since 6.12, kernel/locking/mutex.c:mutex_lock_nested */
void mutex_lock_nested(struct mutex *lock, unsigned int subclass)
{
	__sleeps();
	__lock("mutex", lock);
}

/* EXACT, since 6.12, kernel/locking/mutex.c:mutex_lock_io */
void mutex_lock_io(struct mutex *lock)
{
	__sleeps();
	__lock("mutex", lock);
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/mutex.c:mutex_lock_interruptible */
int mutex_lock_interruptible(struct mutex *lock)
{
	__sleeps();
	if (__fault("mutex_lock_interruptible"))
		return -EINTR;
	__lock("mutex", lock);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/mutex.c:mutex_lock_killable */
int mutex_lock_killable(struct mutex *lock)
{
	__sleeps();
	if (__fault("mutex_lock_killable"))
		return -EINTR;
	__lock("mutex", lock);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/mutex.c:mutex_lock_interruptible_nested */
int mutex_lock_interruptible_nested(struct mutex *lock, unsigned int subclass)
{
	__sleeps();
	if (__fault("mutex_lock_interruptible_nested"))
		return -EINTR;
	__lock("mutex", lock);
	return 0;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, kernel/locking/mutex.c:mutex_trylock */
int mutex_trylock(struct mutex *lock)
{
	if (__opaque("mutex_trylock", lock) == 0)
		return 0;
	__lock("mutex", lock);
	return 1;
}

/* EXACT, since 6.12, kernel/locking/mutex.c:mutex_unlock */
void mutex_unlock(struct mutex *lock)
{
	__unlock("mutex", lock);
}

/* EXACT, since 6.12, kernel/locking/rtmutex_api.c:rt_mutex_lock */
void rt_mutex_lock(struct rt_mutex *lock)
{
	__sleeps();
	__lock("rt-mutex", lock);
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/rtmutex_api.c:rt_mutex_lock_interruptible */
int rt_mutex_lock_interruptible(struct rt_mutex *lock)
{
	__sleeps();
	if (__fault("rt_mutex_lock_interruptible"))
		return -EINTR;
	__lock("rt-mutex", lock);
	return 0;
}

/* EXACT, since 6.12, kernel/locking/rtmutex_api.c:rt_mutex_unlock */
void rt_mutex_unlock(struct rt_mutex *lock)
{
	__unlock("rt-mutex", lock);
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_is_locked */
bool mutex_is_locked(struct mutex *lock)
{
	return __opaque("mutex_is_locked", lock) != 0;
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_init */
void mutex_init(struct mutex *lock)
{
	__event("lock-made", lock);
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_destroy */
void mutex_destroy(struct mutex *lock)
{
	__event("lock-gone", lock);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:down_read */
void down_read(struct rw_semaphore *sem)
{
	__sleeps();
	__lock("rwsem-read", sem);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:down_write */
void down_write(struct rw_semaphore *sem)
{
	__sleeps();
	__lock("rwsem-write", sem);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:down_read_nested */
void down_read_nested(struct rw_semaphore *sem, int subclass)
{
	__sleeps();
	__lock("rwsem-read", sem);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:down_write_nested */
void down_write_nested(struct rw_semaphore *sem, int subclass)
{
	__sleeps();
	__lock("rwsem-write", sem);
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/rwsem.c:down_read_interruptible */
int down_read_interruptible(struct rw_semaphore *sem)
{
	__sleeps();
	if (__fault("down_read_interruptible"))
		return -EINTR;
	__lock("rwsem-read", sem);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/rwsem.c:down_read_killable */
int down_read_killable(struct rw_semaphore *sem)
{
	__sleeps();
	if (__fault("down_read_killable"))
		return -EINTR;
	__lock("rwsem-read", sem);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/rwsem.c:down_write_killable */
int down_write_killable(struct rw_semaphore *sem)
{
	__sleeps();
	if (__fault("down_write_killable"))
		return -EINTR;
	__lock("rwsem-write", sem);
	return 0;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, kernel/locking/rwsem.c:down_read_trylock */
int down_read_trylock(struct rw_semaphore *sem)
{
	if (__opaque("down_read_trylock", sem) == 0)
		return 0;
	__lock("rwsem-read", sem);
	return 1;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, kernel/locking/rwsem.c:down_write_trylock */
int down_write_trylock(struct rw_semaphore *sem)
{
	if (__opaque("down_write_trylock", sem) == 0)
		return 0;
	__lock("rwsem-write", sem);
	return 1;
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:up_read */
void up_read(struct rw_semaphore *sem)
{
	__unlock("rwsem-read", sem);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:up_write */
void up_write(struct rw_semaphore *sem)
{
	__unlock("rwsem-write", sem);
}

/* EXACT, since 6.12, kernel/locking/rwsem.c:downgrade_write */
void downgrade_write(struct rw_semaphore *sem)
{
	__unlock("rwsem-write", sem);
	__lock("rwsem-read", sem);
}

/* EXACT, since 6.12, kernel/locking/semaphore.c:down */
void down(struct semaphore *sem)
{
	__sleeps();
	__lock("semaphore", sem);
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/semaphore.c:down_interruptible */
int down_interruptible(struct semaphore *sem)
{
	__sleeps();
	if (__fault("down_interruptible"))
		return -EINTR;
	__lock("semaphore", sem);
	return 0;
}

/* APPROXIMATE (the time that is waited is not modelled; it is a fault that it ran out), since 6.12, kernel/locking/semaphore.c:down_timeout */
int down_timeout(struct semaphore *sem, long jiffies)
{
	__sleeps();
	if (__fault("down_timeout"))
		return -ETIME;
	__lock("semaphore", sem);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, kernel/locking/semaphore.c:down_killable */
int down_killable(struct semaphore *sem)
{
	__sleeps();
	if (__fault("down_killable"))
		return -EINTR;
	__lock("semaphore", sem);
	return 0;
}

/* EXACT, since 6.12, kernel/locking/semaphore.c:up */
void up(struct semaphore *sem)
{
	__unlock("semaphore", sem);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, kernel/locking/semaphore.c:down_trylock. Zero is success here. */
int down_trylock(struct semaphore *sem)
{
	if (__opaque("down_trylock", sem) == 0)
		return 1;
	__lock("semaphore", sem);
	return 0;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spin_lock */
void spin_lock(spinlock_t *lock)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_lock_bh */
void spin_lock_bh(spinlock_t *lock)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_lock_irq */
void spin_lock_irq(spinlock_t *lock)
{
	__lock("spin", lock);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spin_lock_nested */
void spin_lock_nested(spinlock_t *lock, int subclass)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_lock_irqsave */
void spin_lock_irqsave(spinlock_t *lock, unsigned long flags)
{
	__lock("spin", lock);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spin_unlock */
void spin_unlock(spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_unlock_bh */
void spin_unlock_bh(spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_unlock_irq */
void spin_unlock_irq(spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:spin_unlock_irqrestore */
void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/spinlock.h:spin_trylock */
int spin_trylock(spinlock_t *lock)
{
	if (__opaque("spin_trylock", lock) == 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/spinlock.h:spin_trylock_bh */
int spin_trylock_bh(spinlock_t *lock)
{
	if (__opaque("spin_trylock_bh", lock) == 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/spinlock.h:spin_trylock_irq */
int spin_trylock_irq(spinlock_t *lock)
{
	if (__opaque("spin_trylock_irq", lock) == 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/spinlock.h:spin_trylock_irqsave */
int spin_trylock_irqsave(spinlock_t *lock, unsigned long flags)
{
	if (__opaque("spin_trylock_irqsave", lock) == 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_lock */
void raw_spin_lock(raw_spinlock_t *lock)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_lock_irq */
void raw_spin_lock_irq(raw_spinlock_t *lock)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_lock_bh */
void raw_spin_lock_bh(raw_spinlock_t *lock)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_lock_irqsave */
void raw_spin_lock_irqsave(raw_spinlock_t *lock, unsigned long flags)
{
	__lock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_unlock */
void raw_spin_unlock(raw_spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_unlock_irq */
void raw_spin_unlock_irq(raw_spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_unlock_bh */
void raw_spin_unlock_bh(raw_spinlock_t *lock)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/spinlock.h:raw_spin_unlock_irqrestore */
void raw_spin_unlock_irqrestore(raw_spinlock_t *lock, unsigned long flags)
{
	__unlock("spin", lock);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/spinlock.h:raw_spin_trylock */
int raw_spin_trylock(raw_spinlock_t *lock)
{
	if (__opaque("raw_spin_trylock", lock) == 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_lock */
void read_lock(rwlock_t *lock)
{
	__lock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_unlock */
void read_unlock(rwlock_t *lock)
{
	__unlock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_lock_bh */
void read_lock_bh(rwlock_t *lock)
{
	__lock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_unlock_bh */
void read_unlock_bh(rwlock_t *lock)
{
	__unlock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_lock_irq */
void read_lock_irq(rwlock_t *lock)
{
	__lock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_unlock_irq */
void read_unlock_irq(rwlock_t *lock)
{
	__unlock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_lock_irqsave */
void read_lock_irqsave(rwlock_t *lock, unsigned long flags)
{
	__lock("rwlock-read", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:read_unlock_irqrestore */
void read_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
{
	__unlock("rwlock-read", lock);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/rwlock.h:read_trylock */
int read_trylock(rwlock_t *lock)
{
	if (__opaque("read_trylock", lock) == 0)
		return 0;
	__lock("rwlock-read", lock);
	return 1;
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_lock */
void write_lock(rwlock_t *lock)
{
	__lock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_unlock */
void write_unlock(rwlock_t *lock)
{
	__unlock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_lock_bh */
void write_lock_bh(rwlock_t *lock)
{
	__lock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_unlock_bh */
void write_unlock_bh(rwlock_t *lock)
{
	__unlock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_lock_irq */
void write_lock_irq(rwlock_t *lock)
{
	__lock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_unlock_irq */
void write_unlock_irq(rwlock_t *lock)
{
	__unlock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_lock_irqsave */
void write_lock_irqsave(rwlock_t *lock, unsigned long flags)
{
	__lock("rwlock-write", lock);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/rwlock.h:write_unlock_irqrestore */
void write_unlock_irqrestore(rwlock_t *lock, unsigned long flags)
{
	__unlock("rwlock-write", lock);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/rwlock.h:write_trylock */
int write_trylock(rwlock_t *lock)
{
	if (__opaque("write_trylock", lock) == 0)
		return 0;
	__lock("rwlock-write", lock);
	return 1;
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_lock */
void rcu_read_lock(void)
{
	__lock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_unlock */
void rcu_read_unlock(void)
{
	__unlock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_lock_bh */
void rcu_read_lock_bh(void)
{
	__lock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_unlock_bh */
void rcu_read_unlock_bh(void)
{
	__unlock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_lock_sched */
void rcu_read_lock_sched(void)
{
	__lock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu_read_unlock_sched */
void rcu_read_unlock_sched(void)
{
	__unlock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/preempt.h:preempt_disable */
void preempt_disable(void)
{
	__lock("preemption", NULL);
}

/* EXACT, since 6.12, include/linux/preempt.h:preempt_enable */
void preempt_enable(void)
{
	__unlock("preemption", NULL);
}

/* EXACT, since 6.12, include/linux/irqflags.h:local_irq_disable */
void local_irq_disable(void)
{
	__lock("interrupts", NULL);
}

/* EXACT, since 6.12, include/linux/irqflags.h:local_irq_enable */
void local_irq_enable(void)
{
	__unlock("interrupts", NULL);
}

/* EXACT, since 6.12, include/linux/bottom_half.h:local_bh_disable */
void local_bh_disable(void)
{
	__lock("bottom-halves", NULL);
}

/* EXACT, since 6.12, include/linux/bottom_half.h:local_bh_enable */
void local_bh_enable(void)
{
	__unlock("bottom-halves", NULL);
}

/* EXACT, since 6.12, include/linux/srcu.h:srcu_read_lock */
int srcu_read_lock(struct srcu_struct *srcu)
{
	__lock("srcu", srcu);
	return __opaque("srcu_read_lock", srcu);
}

/* EXACT, since 6.12, include/linux/srcu.h:srcu_read_unlock */
void srcu_read_unlock(struct srcu_struct *srcu, int index)
{
	__unlock("srcu", srcu);
}

/* APPROXIMATE (readers are not modelled), since 6.12, kernel/rcu/tree.c:synchronize_rcu */
void synchronize_rcu(void)
{
	__sleeps();
}

/* APPROXIMATE (readers are not modelled), since 6.12, kernel/rcu/srcutree.c:synchronize_srcu */
void synchronize_srcu(struct srcu_struct *srcu)
{
	__sleeps();
}

/* EXACT, since 6.12, include/linux/fs.h:inode_lock */
void inode_lock(struct inode *inode)
{
	__sleeps();
	__lock("inode", inode);
}

/* EXACT, since 6.12, include/linux/fs.h:inode_unlock */
void inode_unlock(struct inode *inode)
{
	__unlock("inode", inode);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/fs.h:inode_trylock */
int inode_trylock(struct inode *inode)
{
	if (__opaque("inode_trylock", inode) == 0)
		return 0;
	__lock("inode", inode);
	return 1;
}

/* EXACT, since 6.12, include/linux/fs.h:inode_lock_shared */
void inode_lock_shared(struct inode *inode)
{
	__sleeps();
	__lock("inode-shared", inode);
}

/* EXACT, since 6.12, include/linux/fs.h:inode_unlock_shared */
void inode_unlock_shared(struct inode *inode)
{
	__unlock("inode-shared", inode);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/fs.h:inode_trylock_shared */
int inode_trylock_shared(struct inode *inode)
{
	if (__opaque("inode_trylock_shared", inode) == 0)
		return 0;
	__lock("inode-shared", inode);
	return 1;
}

/* EXACT, since 6.12, include/linux/fs.h:inode_lock_nested */
void inode_lock_nested(struct inode *inode, unsigned int subclass)
{
	__sleeps();
	__lock("inode", inode);
}

/* APPROXIMATE (a signal is a fault), since 6.12, include/linux/fs.h:inode_lock_killable */
int inode_lock_killable(struct inode *inode)
{
	__sleeps();
	if (__fault("inode_lock_killable"))
		return -EINTR;
	__lock("inode", inode);
	return 0;
}

/* EXACT, since 6.12, include/linux/fs.h:filemap_invalidate_lock */
void filemap_invalidate_lock(struct address_space *mapping)
{
	__sleeps();
	__lock("invalidate", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:filemap_invalidate_unlock */
void filemap_invalidate_unlock(struct address_space *mapping)
{
	__unlock("invalidate", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:filemap_invalidate_lock_shared */
void filemap_invalidate_lock_shared(struct address_space *mapping)
{
	__sleeps();
	__lock("invalidate-shared", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:filemap_invalidate_unlock_shared */
void filemap_invalidate_unlock_shared(struct address_space *mapping)
{
	__unlock("invalidate-shared", mapping);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/fs.h:filemap_invalidate_trylock_shared */
int filemap_invalidate_trylock_shared(struct address_space *mapping)
{
	if (__opaque("filemap_invalidate_trylock_shared", mapping) == 0)
		return 0;
	__lock("invalidate-shared", mapping);
	return 1;
}

/* EXACT, since 6.12, include/linux/fs.h:i_mmap_lock_write */
void i_mmap_lock_write(struct address_space *mapping)
{
	__sleeps();
	__lock("i_mmap", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:i_mmap_unlock_write */
void i_mmap_unlock_write(struct address_space *mapping)
{
	__unlock("i_mmap", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:i_mmap_lock_read */
void i_mmap_lock_read(struct address_space *mapping)
{
	__sleeps();
	__lock("i_mmap-read", mapping);
}

/* EXACT, since 6.12, include/linux/fs.h:i_mmap_unlock_read */
void i_mmap_unlock_read(struct address_space *mapping)
{
	__unlock("i_mmap-read", mapping);
}

/* EXACT, since 6.12, include/linux/mmap_lock.h:mmap_read_lock */
void mmap_read_lock(struct mm_struct *mm)
{
	__sleeps();
	__lock("mmap-read", mm);
}

/* EXACT, since 6.12, include/linux/mmap_lock.h:mmap_read_unlock */
void mmap_read_unlock(struct mm_struct *mm)
{
	__unlock("mmap-read", mm);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/mmap_lock.h:mmap_read_trylock */
bool mmap_read_trylock(struct mm_struct *mm)
{
	if (__opaque("mmap_read_trylock", mm) == 0)
		return 0;
	__lock("mmap-read", mm);
	return 1;
}

/* EXACT, since 6.12, include/linux/mmap_lock.h:mmap_write_lock */
void mmap_write_lock(struct mm_struct *mm)
{
	__sleeps();
	__lock("mmap-write", mm);
}

/* EXACT, since 6.12, include/linux/mmap_lock.h:mmap_write_unlock */
void mmap_write_unlock(struct mm_struct *mm)
{
	__unlock("mmap-write", mm);
}

/* APPROXIMATE (a signal is a fault), since 6.12, include/linux/mmap_lock.h:mmap_write_lock_killable */
int mmap_write_lock_killable(struct mm_struct *mm)
{
	__sleeps();
	if (__fault("mmap_write_lock_killable"))
		return -EINTR;
	__lock("mmap-write", mm);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, include/linux/mmap_lock.h:mmap_read_lock_killable */
int mmap_read_lock_killable(struct mm_struct *mm)
{
	__sleeps();
	if (__fault("mmap_read_lock_killable"))
		return -EINTR;
	__lock("mmap-read", mm);
	return 0;
}

/* APPROXIMATE (the lock of one VMA is not modelled), since 6.12, include/linux/mmap_lock.h:vma_start_write */
void vma_start_write(struct vm_area_struct *vma)
{
	__event("vma-locked", vma);
}

/* APPROXIMATE (a deadlock back-off is a fault), since 6.12, include/linux/dma-resv.h:dma_resv_lock */
int dma_resv_lock(struct dma_resv *obj, struct ww_acquire_ctx *ctx)
{
	__sleeps();
	if (ctx && __fault("dma_resv_lock"))
		return -EDEADLK;
	__lock("dma-resv", obj);
	return 0;
}

/* APPROXIMATE (a signal is a fault), since 6.12, include/linux/dma-resv.h:dma_resv_lock_interruptible */
int dma_resv_lock_interruptible(struct dma_resv *obj, struct ww_acquire_ctx *ctx)
{
	__sleeps();
	if (__fault("dma_resv_lock_interruptible"))
		return -EINTR;
	__lock("dma-resv", obj);
	return 0;
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/dma-resv.h:dma_resv_trylock */
bool dma_resv_trylock(struct dma_resv *obj)
{
	if (__opaque("dma_resv_trylock", obj) == 0)
		return 0;
	__lock("dma-resv", obj);
	return 1;
}

/* EXACT, since 6.12, include/linux/dma-resv.h:dma_resv_unlock */
void dma_resv_unlock(struct dma_resv *obj)
{
	__unlock("dma-resv", obj);
}

/* EXACT, since 6.12, include/linux/device.h:device_lock */
void device_lock(struct device *dev)
{
	__sleeps();
	__lock("device", dev);
}

/* EXACT, since 6.12, include/linux/device.h:device_unlock */
void device_unlock(struct device *dev)
{
	__unlock("device", dev);
}

/* APPROXIMATE (whether it is free depends on others), since 6.12, include/linux/device.h:device_trylock */
int device_trylock(struct device *dev)
{
	if (__opaque("device_trylock", dev) == 0)
		return 0;
	__lock("device", dev);
	return 1;
}

/* APPROXIMATE (a signal is a fault), since 6.12, include/linux/device.h:device_lock_interruptible */
int device_lock_interruptible(struct device *dev)
{
	__sleeps();
	if (__fault("device_lock_interruptible"))
		return -EINTR;
	__lock("device", dev);
	return 0;
}

/* EXACT, since 6.12, include/net/sock.h:lock_sock */
void lock_sock(struct sock *sk)
{
	__sleeps();
	__lock("socket", sk);
}

/* EXACT, since 6.12, net/core/sock.c:release_sock */
void release_sock(struct sock *sk)
{
	__unlock("socket", sk);
}

/* EXACT, since 6.12, net/core/rtnetlink.c:rtnl_lock */
void rtnl_lock(void)
{
	__lock("rtnl", NULL);
}

/* EXACT, since 6.12, net/core/rtnetlink.c:rtnl_unlock */
void rtnl_unlock(void)
{
	__unlock("rtnl", NULL);
}

/* EXACT, since 6.12, kernel/printk/printk.c:console_lock */
void console_lock(void)
{
	__lock("console", NULL);
}

/* EXACT, since 6.12, kernel/printk/printk.c:console_unlock */
void console_unlock(void)
{
	__unlock("console", NULL);
}

/* EXACT, since 6.12, kernel/cpu.c:cpus_read_lock */
void cpus_read_lock(void)
{
	__lock("cpu-hotplug", NULL);
}

/* EXACT, since 6.12, kernel/cpu.c:cpus_read_unlock */
void cpus_read_unlock(void)
{
	__unlock("cpu-hotplug", NULL);
}

/* EXACT, since 6.12, include/linux/maple_tree.h:mtree_lock */
void mtree_lock(struct maple_tree *mt)
{
	__lock("maple-tree", mt);
}

/* EXACT, since 6.12, include/linux/maple_tree.h:mtree_unlock */
void mtree_unlock(struct maple_tree *mt)
{
	__unlock("maple-tree", mt);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_lock */
void xa_lock(struct xarray *xa)
{
	__lock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_unlock */
void xa_unlock(struct xarray *xa)
{
	__unlock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_lock_bh */
void xa_lock_bh(struct xarray *xa)
{
	__lock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_unlock_bh */
void xa_unlock_bh(struct xarray *xa)
{
	__unlock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_lock_irq */
void xa_lock_irq(struct xarray *xa)
{
	__lock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_unlock_irq */
void xa_unlock_irq(struct xarray *xa)
{
	__unlock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_lock_irqsave */
void xa_lock_irqsave(struct xarray *xa, unsigned long flags)
{
	__lock("xarray", xa);
}

/* APPROXIMATE (the state of interrupts is not modelled), since 6.12, include/linux/xarray.h:xa_unlock_irqrestore */
void xa_unlock_irqrestore(struct xarray *xa, unsigned long flags)
{
	__unlock("xarray", xa);
}

/* EXACT, since 6.12, include/linux/pagemap.h:lock_page */
void lock_page(struct page *page)
{
	__sleeps();
	__lock("page", page);
}

/* EXACT, since 6.12, mm/folio-compat.c:unlock_page */
void unlock_page(struct page *page)
{
	__unlock("page", page);
}

/* EXACT, since 6.12, include/linux/pagemap.h:folio_lock */
void folio_lock(struct folio *folio)
{
	__sleeps();
	__lock("page", folio);
}

/* EXACT, since 6.12, mm/filemap.c:folio_unlock */
void folio_unlock(struct folio *folio)
{
	__unlock("page", folio);
}

/* APPROXIMATE (a signal is a fault), since 6.12, drivers/gpu/drm/drm_modeset_lock.c:drm_modeset_lock */
int drm_modeset_lock(struct drm_modeset_lock *lock, struct drm_modeset_acquire_ctx *ctx)
{
	__sleeps();
	if (__fault("drm_modeset_lock"))
		return -EDEADLK;
	__lock("drm-modeset", lock);
	return 0;
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_modeset_lock.c:drm_modeset_unlock */
void drm_modeset_unlock(struct drm_modeset_lock *lock)
{
	__unlock("drm-modeset", lock);
}

/* APPROXIMATE (unplugging is a fault), since 6.12, drivers/gpu/drm/drm_drv.c:drm_dev_enter */
bool drm_dev_enter(struct drm_device *dev, int *index)
{
	if (__fault("drm_dev_enter"))
		return 0;
	__lock("drm-device", dev);
	*index = __opaque("drm_dev_enter", dev);
	return 1;
}

/* STUB (the section is found by its index), since 6.12, drivers/gpu/drm/drm_drv.c:drm_dev_exit */
void drm_dev_exit(int index)
{
	__unlock("drm-device", NULL);
}

/* Guard classes: NAME of guard(NAME)(object), the way in, the way out. */

/* EXACT, since 6.12, include/linux/mutex.h:mutex */
void *class_mutex_constructor(struct mutex *object)
{
	__sleeps();
	__lock("mutex", object);
	return object;
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex */
void class_mutex_destructor(struct mutex *object)
{
	__unlock("mutex", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/mutex.h:mutex_try */
void *class_mutex_try_constructor(struct mutex *object)
{
	if (__opaque("mutex_try", object) == 0)
		return NULL;
	__lock("mutex", object);
	return object;
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_try */
void class_mutex_try_destructor(struct mutex *object)
{
	if (object)
		__unlock("mutex", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/mutex.h:mutex_intr */
void *class_mutex_intr_constructor(struct mutex *object)
{
	__sleeps();
	if (__fault("mutex_intr"))
		return NULL;
	__lock("mutex", object);
	return object;
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_intr */
void class_mutex_intr_destructor(struct mutex *object)
{
	if (object)
		__unlock("mutex", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/mutex.h:mutex_kill */
void *class_mutex_kill_constructor(struct mutex *object)
{
	__sleeps();
	if (__fault("mutex_kill"))
		return NULL;
	__lock("mutex", object);
	return object;
}

/* EXACT, since 6.12, include/linux/mutex.h:mutex_kill */
void class_mutex_kill_destructor(struct mutex *object)
{
	if (object)
		__unlock("mutex", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock */
void *class_spinlock_constructor(spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock */
void class_spinlock_destructor(spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_irq */
void *class_spinlock_irq_constructor(spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_irq */
void class_spinlock_irq_destructor(spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_irqsave */
void *class_spinlock_irqsave_constructor(spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_irqsave */
void class_spinlock_irqsave_destructor(spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_bh */
void *class_spinlock_bh_constructor(spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_bh */
void class_spinlock_bh_destructor(spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock */
void *class_raw_spinlock_constructor(raw_spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock */
void class_raw_spinlock_destructor(raw_spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock_irq */
void *class_raw_spinlock_irq_constructor(raw_spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock_irq */
void class_raw_spinlock_irq_destructor(raw_spinlock_t *object)
{
	__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock_irqsave */
void *class_raw_spinlock_irqsave_constructor(raw_spinlock_t *object)
{
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:raw_spinlock_irqsave */
void class_raw_spinlock_irqsave_destructor(raw_spinlock_t *object)
{
	__unlock("spin", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/spinlock.h:spinlock_try */
void *class_spinlock_try_constructor(spinlock_t *object)
{
	if (__opaque("spinlock_try", object) == 0)
		return NULL;
	__lock("spin", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:spinlock_try */
void class_spinlock_try_destructor(spinlock_t *object)
{
	if (object)
		__unlock("spin", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock */
void *class_read_lock_constructor(rwlock_t *object)
{
	__lock("rwlock-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock */
void class_read_lock_destructor(rwlock_t *object)
{
	__unlock("rwlock-read", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock_irq */
void *class_read_lock_irq_constructor(rwlock_t *object)
{
	__lock("rwlock-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock_irq */
void class_read_lock_irq_destructor(rwlock_t *object)
{
	__unlock("rwlock-read", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock_irqsave */
void *class_read_lock_irqsave_constructor(rwlock_t *object)
{
	__lock("rwlock-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:read_lock_irqsave */
void class_read_lock_irqsave_destructor(rwlock_t *object)
{
	__unlock("rwlock-read", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock */
void *class_write_lock_constructor(rwlock_t *object)
{
	__lock("rwlock-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock */
void class_write_lock_destructor(rwlock_t *object)
{
	__unlock("rwlock-write", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock_irq */
void *class_write_lock_irq_constructor(rwlock_t *object)
{
	__lock("rwlock-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock_irq */
void class_write_lock_irq_destructor(rwlock_t *object)
{
	__unlock("rwlock-write", object);
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock_irqsave */
void *class_write_lock_irqsave_constructor(rwlock_t *object)
{
	__lock("rwlock-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/spinlock.h:write_lock_irqsave */
void class_write_lock_irqsave_destructor(rwlock_t *object)
{
	__unlock("rwlock-write", object);
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_read */
void *class_rwsem_read_constructor(struct rw_semaphore *object)
{
	__sleeps();
	__lock("rwsem-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_read */
void class_rwsem_read_destructor(struct rw_semaphore *object)
{
	__unlock("rwsem-read", object);
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_write */
void *class_rwsem_write_constructor(struct rw_semaphore *object)
{
	__sleeps();
	__lock("rwsem-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_write */
void class_rwsem_write_destructor(struct rw_semaphore *object)
{
	__unlock("rwsem-write", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/rwsem.h:rwsem_read_try */
void *class_rwsem_read_try_constructor(struct rw_semaphore *object)
{
	if (__opaque("rwsem_read_try", object) == 0)
		return NULL;
	__lock("rwsem-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_read_try */
void class_rwsem_read_try_destructor(struct rw_semaphore *object)
{
	if (object)
		__unlock("rwsem-read", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/rwsem.h:rwsem_read_intr */
void *class_rwsem_read_intr_constructor(struct rw_semaphore *object)
{
	__sleeps();
	if (__fault("rwsem_read_intr"))
		return NULL;
	__lock("rwsem-read", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_read_intr */
void class_rwsem_read_intr_destructor(struct rw_semaphore *object)
{
	if (object)
		__unlock("rwsem-read", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/rwsem.h:rwsem_write_try */
void *class_rwsem_write_try_constructor(struct rw_semaphore *object)
{
	if (__opaque("rwsem_write_try", object) == 0)
		return NULL;
	__lock("rwsem-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_write_try */
void class_rwsem_write_try_destructor(struct rw_semaphore *object)
{
	if (object)
		__unlock("rwsem-write", object);
}

/* APPROXIMATE (whether it is got depends on others), since 6.12, include/linux/rwsem.h:rwsem_write_kill */
void *class_rwsem_write_kill_constructor(struct rw_semaphore *object)
{
	__sleeps();
	if (__fault("rwsem_write_kill"))
		return NULL;
	__lock("rwsem-write", object);
	return object;
}

/* EXACT, since 6.12, include/linux/rwsem.h:rwsem_write_kill */
void class_rwsem_write_kill_destructor(struct rw_semaphore *object)
{
	if (object)
		__unlock("rwsem-write", object);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu */
void class_rcu_constructor(void)
{
	__lock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/rcupdate.h:rcu */
void class_rcu_destructor(void)
{
	__unlock("rcu", NULL);
}

/* EXACT, since 6.12, include/linux/preempt.h:preempt */
void class_preempt_constructor(void)
{
	__lock("preemption", NULL);
}

/* EXACT, since 6.12, include/linux/preempt.h:preempt */
void class_preempt_destructor(void)
{
	__unlock("preemption", NULL);
}

/* EXACT, since 6.12, include/linux/cpuhplock.h:cpus_read_lock */
void class_cpus_read_lock_constructor(void)
{
	__lock("cpu-hotplug", NULL);
}

/* EXACT, since 6.12, include/linux/cpuhplock.h:cpus_read_lock */
void class_cpus_read_lock_destructor(void)
{
	__unlock("cpu-hotplug", NULL);
}

/* EXACT, since 6.12, include/linux/srcu.h:srcu */
void *class_srcu_constructor(struct srcu_struct *object)
{
	__lock("srcu", object);
	return object;
}

/* EXACT, since 6.12, include/linux/srcu.h:srcu */
void class_srcu_destructor(struct srcu_struct *object)
{
	__unlock("srcu", object);
}

/* EXACT, since 6.12, include/linux/device.h:device */
void *class_device_constructor(struct device *object)
{
	__sleeps();
	__lock("device", object);
	return object;
}

/* EXACT, since 6.12, include/linux/device.h:device */
void class_device_destructor(struct device *object)
{
	__unlock("device", object);
}

/* What a clean-up attribute runs at the end of the scope: __free(NAME) means __free_NAME, and so on. */

/* EXACT, since 6.12, include/linux/slab.h:kfree */
void __free_kfree(void *p)
{
	__free(p);
}

/* EXACT, since 6.12, include/linux/slab.h:kvfree */
void __free_kvfree(void *p)
{
	__free(p);
}

/* EXACT, since 6.12, include/linux/vmalloc.h:vfree */
void __free_vfree(void *p)
{
	__free(p);
}

/* EXACT, since 6.12, include/linux/device.h:put_device */
void __free_put_device(void *p)
{
	__release("device", p);
}

/* EXACT, since 6.12, include/linux/file.h:fput */
void __free_fput(void *p)
{
	__release("file", p);
}

/* EXACT, since 6.12, include/linux/of.h:device_node */
void __free_device_node(void *p)
{
	__release("of-node", p);
}

/* EXACT, since 6.12, include/linux/property.h:fwnode_handle */
void __free_fwnode_handle(void *p)
{
	__release("fwnode", p);
}

/* EXACT, since 6.12, include/linux/pci.h:pci_dev_put */
void __free_pci_dev_put(void *p)
{
	__release("pci-device", p);
}

/* EXACT, since 6.12, include/linux/sched/task.h:put_task */
void __free_put_task(void *p)
{
	__release("task", p);
}

/* EXACT, since 6.12, include/linux/cred.h:put_cred */
void __free_put_cred(void *p)
{
	__release("cred", p);
}

/* APPROXIMATE (a deadlock back-off is a fault), since 6.12, kernel/locking/mutex.c:ww_mutex_lock */
int ww_mutex_lock(struct ww_mutex *lock, struct ww_acquire_ctx *ctx)
{
	__sleeps();
	if (ctx && __fault("ww_mutex_lock"))
		return -EDEADLK;
	__lock("ww-mutex", lock);
	return 0;
}

/* EXACT, since 6.12, kernel/locking/mutex.c:ww_mutex_unlock */
void ww_mutex_unlock(struct ww_mutex *lock)
{
	__unlock("ww-mutex", lock);
}

/* EXACT, since 6.12, include/linux/seqlock.h:write_seqlock */
void write_seqlock(seqlock_t *lock)
{
	__lock("seqlock", lock);
}

/* EXACT, since 6.12, include/linux/seqlock.h:write_sequnlock */
void write_sequnlock(seqlock_t *lock)
{
	__unlock("seqlock", lock);
}

/* EXACT, since 6.12, include/linux/sched/task.h:task_lock */
void task_lock(struct task_struct *task)
{
	__lock("task", task);
}

/* EXACT, since 6.12, include/linux/sched/task.h:task_unlock */
void task_unlock(struct task_struct *task)
{
	__unlock("task", task);
}

/* EXACT, since 6.12, include/linux/fs/super.h:sb_start_write */
void sb_start_write(struct super_block *sb)
{
	__sleeps();
	__lock("superblock-write", sb);
}

/* EXACT, since 6.12, include/linux/fs/super.h:sb_end_write */
void sb_end_write(struct super_block *sb)
{
	__unlock("superblock-write", sb);
}

/* EXACT, since 6.12, include/linux/fs/super.h:sb_start_pagefault */
void sb_start_pagefault(struct super_block *sb)
{
	__sleeps();
	__lock("superblock-pagefault", sb);
}

/* EXACT, since 6.12, include/linux/fs/super.h:sb_end_pagefault */
void sb_end_pagefault(struct super_block *sb)
{
	__unlock("superblock-pagefault", sb);
}

/* EXACT, since 6.12, include/linux/fs.h:file_start_write */
void file_start_write(struct file *file)
{
	__sleeps();
	__lock("file-write", file);
}

/* EXACT, since 6.12, include/linux/fs.h:file_end_write */
void file_end_write(struct file *file)
{
	__unlock("file-write", file);
}

/* EXACT, since 6.12, include/linux/fs.h:inode_dio_begin */
void inode_dio_begin(struct inode *inode)
{
	__lock("inode-dio", inode);
}

/* EXACT, since 6.12, include/linux/fs.h:inode_dio_end */
void inode_dio_end(struct inode *inode)
{
	__unlock("inode-dio", inode);
}
