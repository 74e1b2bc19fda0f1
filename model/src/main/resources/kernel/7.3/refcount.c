/* SPDX-License-Identifier: Apache-2.0 */
/*
 * References and counters.
 *
 * A counter whose value the model holds counts; the acquire or release goes with it. __acquire and __release do nothing
 * for a null object, so that get(NULL) is right without a test. Kinds: "counter" (atomics), "refcount", "kref", and the
 * kind of object: "device", "file", "inode", "module", ...
 * kref_init and refcount_set begin a count; that first reference is the maker's, so neither acquires.
 */

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_read */
int atomic_read(const atomic_t *v)
{
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_set */
void atomic_set(atomic_t *v, int i)
{
	v->counter = i;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_inc */
void atomic_inc(atomic_t *v)
{
	v->counter++;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_dec */
void atomic_dec(atomic_t *v)
{
	v->counter--;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_add */
void atomic_add(int i, atomic_t *v)
{
	v->counter += i;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_sub */
void atomic_sub(int i, atomic_t *v)
{
	v->counter -= i;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_inc_return */
int atomic_inc_return(atomic_t *v)
{
	__acquire("counter", v);
	return ++v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_dec_return */
int atomic_dec_return(atomic_t *v)
{
	__release("counter", v);
	return --v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_add_return */
int atomic_add_return(int i, atomic_t *v)
{
	__acquire("counter", v);
	v->counter += i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_sub_return */
int atomic_sub_return(int i, atomic_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_fetch_add */
int atomic_fetch_add(int i, atomic_t *v)
{
	int old = v->counter;

	__acquire("counter", v);
	v->counter += i;
	return old;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_fetch_inc */
int atomic_fetch_inc(atomic_t *v)
{
	__acquire("counter", v);
	return v->counter++;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_fetch_dec */
int atomic_fetch_dec(atomic_t *v)
{
	__release("counter", v);
	return v->counter--;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_inc_and_test */
bool atomic_inc_and_test(atomic_t *v)
{
	__acquire("counter", v);
	return ++v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_dec_and_test */
bool atomic_dec_and_test(atomic_t *v)
{
	__release("counter", v);
	return --v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_sub_and_test */
bool atomic_sub_and_test(int i, atomic_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_inc_not_zero */
bool atomic_inc_not_zero(atomic_t *v)
{
	if (v->counter == 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_inc_unless_negative */
bool atomic_inc_unless_negative(atomic_t *v)
{
	if (v->counter < 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_dec_unless_positive */
bool atomic_dec_unless_positive(atomic_t *v)
{
	if (v->counter > 0)
		return 0;
	v->counter--;
	__release("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_add_unless */
bool atomic_add_unless(atomic_t *v, int a, int u)
{
	if (v->counter == u)
		return 0;
	v->counter += a;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_dec_if_positive */
int atomic_dec_if_positive(atomic_t *v)
{
	int left = v->counter - 1;

	if (left >= 0) {
		v->counter = left;
		__release("counter", v);
	}
	return left;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_cmpxchg */
int atomic_cmpxchg(atomic_t *v, int old, int new)
{
	int seen = v->counter;

	if (seen == old)
		v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_xchg */
int atomic_xchg(atomic_t *v, int new)
{
	int seen = v->counter;

	v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_read */
s64 atomic64_read(const atomic64_t *v)
{
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_set */
void atomic64_set(atomic64_t *v, s64 i)
{
	v->counter = i;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_inc */
void atomic64_inc(atomic64_t *v)
{
	v->counter++;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_dec */
void atomic64_dec(atomic64_t *v)
{
	v->counter--;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_add */
void atomic64_add(s64 i, atomic64_t *v)
{
	v->counter += i;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_sub */
void atomic64_sub(s64 i, atomic64_t *v)
{
	v->counter -= i;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_inc_return */
s64 atomic64_inc_return(atomic64_t *v)
{
	__acquire("counter", v);
	return ++v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_dec_return */
s64 atomic64_dec_return(atomic64_t *v)
{
	__release("counter", v);
	return --v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_add_return */
s64 atomic64_add_return(s64 i, atomic64_t *v)
{
	__acquire("counter", v);
	v->counter += i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_sub_return */
s64 atomic64_sub_return(s64 i, atomic64_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_fetch_add */
s64 atomic64_fetch_add(s64 i, atomic64_t *v)
{
	s64 old = v->counter;

	__acquire("counter", v);
	v->counter += i;
	return old;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_fetch_inc */
s64 atomic64_fetch_inc(atomic64_t *v)
{
	__acquire("counter", v);
	return v->counter++;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_fetch_dec */
s64 atomic64_fetch_dec(atomic64_t *v)
{
	__release("counter", v);
	return v->counter--;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_inc_and_test */
bool atomic64_inc_and_test(atomic64_t *v)
{
	__acquire("counter", v);
	return ++v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_dec_and_test */
bool atomic64_dec_and_test(atomic64_t *v)
{
	__release("counter", v);
	return --v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_sub_and_test */
bool atomic64_sub_and_test(s64 i, atomic64_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_inc_not_zero */
bool atomic64_inc_not_zero(atomic64_t *v)
{
	if (v->counter == 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_inc_unless_negative */
bool atomic64_inc_unless_negative(atomic64_t *v)
{
	if (v->counter < 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_dec_unless_positive */
bool atomic64_dec_unless_positive(atomic64_t *v)
{
	if (v->counter > 0)
		return 0;
	v->counter--;
	__release("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_add_unless */
bool atomic64_add_unless(atomic64_t *v, s64 a, s64 u)
{
	if (v->counter == u)
		return 0;
	v->counter += a;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_dec_if_positive */
s64 atomic64_dec_if_positive(atomic64_t *v)
{
	s64 left = v->counter - 1;

	if (left >= 0) {
		v->counter = left;
		__release("counter", v);
	}
	return left;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_cmpxchg */
s64 atomic64_cmpxchg(atomic64_t *v, s64 old, s64 new)
{
	s64 seen = v->counter;

	if (seen == old)
		v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic64_xchg */
s64 atomic64_xchg(atomic64_t *v, s64 new)
{
	s64 seen = v->counter;

	v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_read */
long atomic_long_read(const atomic_long_t *v)
{
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_set */
void atomic_long_set(atomic_long_t *v, long i)
{
	v->counter = i;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_inc */
void atomic_long_inc(atomic_long_t *v)
{
	v->counter++;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_dec */
void atomic_long_dec(atomic_long_t *v)
{
	v->counter--;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_add */
void atomic_long_add(long i, atomic_long_t *v)
{
	v->counter += i;
	__acquire("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_sub */
void atomic_long_sub(long i, atomic_long_t *v)
{
	v->counter -= i;
	__release("counter", v);
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_inc_return */
long atomic_long_inc_return(atomic_long_t *v)
{
	__acquire("counter", v);
	return ++v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_dec_return */
long atomic_long_dec_return(atomic_long_t *v)
{
	__release("counter", v);
	return --v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_add_return */
long atomic_long_add_return(long i, atomic_long_t *v)
{
	__acquire("counter", v);
	v->counter += i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_sub_return */
long atomic_long_sub_return(long i, atomic_long_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_fetch_add */
long atomic_long_fetch_add(long i, atomic_long_t *v)
{
	long old = v->counter;

	__acquire("counter", v);
	v->counter += i;
	return old;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_fetch_inc */
long atomic_long_fetch_inc(atomic_long_t *v)
{
	__acquire("counter", v);
	return v->counter++;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_fetch_dec */
long atomic_long_fetch_dec(atomic_long_t *v)
{
	__release("counter", v);
	return v->counter--;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_inc_and_test */
bool atomic_long_inc_and_test(atomic_long_t *v)
{
	__acquire("counter", v);
	return ++v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_dec_and_test */
bool atomic_long_dec_and_test(atomic_long_t *v)
{
	__release("counter", v);
	return --v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_sub_and_test */
bool atomic_long_sub_and_test(long i, atomic_long_t *v)
{
	__release("counter", v);
	v->counter -= i;
	return v->counter == 0;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_inc_not_zero */
bool atomic_long_inc_not_zero(atomic_long_t *v)
{
	if (v->counter == 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_inc_unless_negative */
bool atomic_long_inc_unless_negative(atomic_long_t *v)
{
	if (v->counter < 0)
		return 0;
	v->counter++;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_dec_unless_positive */
bool atomic_long_dec_unless_positive(atomic_long_t *v)
{
	if (v->counter > 0)
		return 0;
	v->counter--;
	__release("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_add_unless */
bool atomic_long_add_unless(atomic_long_t *v, long a, long u)
{
	if (v->counter == u)
		return 0;
	v->counter += a;
	__acquire("counter", v);
	return 1;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_dec_if_positive */
long atomic_long_dec_if_positive(atomic_long_t *v)
{
	long left = v->counter - 1;

	if (left >= 0) {
		v->counter = left;
		__release("counter", v);
	}
	return left;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_cmpxchg */
long atomic_long_cmpxchg(atomic_long_t *v, long old, long new)
{
	long seen = v->counter;

	if (seen == old)
		v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/atomic/atomic-instrumented.h:atomic_long_xchg */
long atomic_long_xchg(atomic_long_t *v, long new)
{
	long seen = v->counter;

	v->counter = new;
	return seen;
}

/* EXACT, since 6.12, include/linux/refcount.h:refcount_read */
unsigned int refcount_read(const refcount_t *r)
{
	return r->refs.counter;
}

/* EXACT, since 6.12, include/linux/refcount.h:refcount_set */
void refcount_set(refcount_t *r, int n)
{
	r->refs.counter = n;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_inc */
void refcount_inc(refcount_t *r)
{
	r->refs.counter++;
	__acquire("refcount", r);
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_add */
void refcount_add(int i, refcount_t *r)
{
	r->refs.counter += i;
	__acquire("refcount", r);
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_inc_not_zero */
bool refcount_inc_not_zero(refcount_t *r)
{
	if (r->refs.counter == 0)
		return 0;
	r->refs.counter++;
	__acquire("refcount", r);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_add_not_zero */
bool refcount_add_not_zero(int i, refcount_t *r)
{
	if (r->refs.counter == 0)
		return 0;
	r->refs.counter += i;
	__acquire("refcount", r);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_dec */
void refcount_dec(refcount_t *r)
{
	r->refs.counter--;
	__release("refcount", r);
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_dec_and_test */
bool refcount_dec_and_test(refcount_t *r)
{
	__release("refcount", r);
	return --r->refs.counter == 0;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/refcount.h:refcount_sub_and_test */
bool refcount_sub_and_test(int i, refcount_t *r)
{
	__release("refcount", r);
	r->refs.counter -= i;
	return r->refs.counter == 0;
}

/* APPROXIMATE (does not saturate), since 6.12, lib/refcount.c:refcount_dec_not_one */
bool refcount_dec_not_one(refcount_t *r)
{
	if (r->refs.counter == 1)
		return 0;
	r->refs.counter--;
	__release("refcount", r);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, lib/refcount.c:refcount_dec_if_one */
bool refcount_dec_if_one(refcount_t *r)
{
	if (r->refs.counter != 1)
		return 0;
	r->refs.counter = 0;
	__release("refcount", r);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, lib/refcount.c:refcount_dec_and_mutex_lock */
bool refcount_dec_and_mutex_lock(refcount_t *r, struct mutex *lock)
{
	__sleeps();
	__release("refcount", r);
	if (--r->refs.counter != 0)
		return 0;
	__lock("mutex", lock);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, lib/refcount.c:refcount_dec_and_lock */
bool refcount_dec_and_lock(refcount_t *r, spinlock_t *lock)
{
	__release("refcount", r);
	if (--r->refs.counter != 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* EXACT, since 6.12, lib/dec_and_lock.c:atomic_dec_and_lock */
int atomic_dec_and_lock(atomic_t *v, spinlock_t *lock)
{
	__release("counter", v);
	if (--v->counter != 0)
		return 0;
	__lock("spin", lock);
	return 1;
}

/* EXACT, since 6.12, kernel/locking/mutex.c:atomic_dec_and_mutex_lock */
int atomic_dec_and_mutex_lock(atomic_t *v, struct mutex *lock)
{
	__sleeps();
	__release("counter", v);
	if (--v->counter != 0)
		return 0;
	__lock("mutex", lock);
	return 1;
}

/* EXACT, since 6.12, include/linux/kref.h:kref_init */
void kref_init(struct kref *kref)
{
	kref->refcount.refs.counter = 1;
}

/* EXACT, since 6.12, include/linux/kref.h:kref_read */
unsigned int kref_read(const struct kref *kref)
{
	return kref->refcount.refs.counter;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/kref.h:kref_get */
void kref_get(struct kref *kref)
{
	kref->refcount.refs.counter++;
	__acquire("kref", kref);
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/kref.h:kref_get_unless_zero */
int kref_get_unless_zero(struct kref *kref)
{
	if (kref->refcount.refs.counter == 0)
		return 0;
	kref->refcount.refs.counter++;
	__acquire("kref", kref);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/kref.h:kref_put */
int kref_put(struct kref *kref, void (*release)(struct kref *kref))
{
	__release("kref", kref);
	if (--kref->refcount.refs.counter != 0)
		return 0;
	release(kref);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/kref.h:kref_put_mutex */
int kref_put_mutex(struct kref *kref, void (*release)(struct kref *kref), struct mutex *mutex)
{
	__release("kref", kref);
	if (--kref->refcount.refs.counter != 0)
		return 0;
	__sleeps();
	__lock("mutex", mutex);
	release(kref);
	return 1;
}

/* APPROXIMATE (does not saturate), since 6.12, include/linux/kref.h:kref_put_lock */
int kref_put_lock(struct kref *kref, void (*release)(struct kref *kref), spinlock_t *lock)
{
	__release("kref", kref);
	if (--kref->refcount.refs.counter != 0)
		return 0;
	__lock("spin", lock);
	release(kref);
	return 1;
}

/* EXACT, since 6.12, include/linux/fs.h:get_file */
struct file *get_file(struct file *f)
{
	if (f->__released) {
		__event("uaf-get", f);
		__bug("a reference to a file that was released");
	}
	f->f_count.counter++;
	__acquire("file", f);
	return f;
}

/* APPROXIMATE (what the file holds is not let go), since 6.12, fs/file_table.c:fput */
void fput(struct file *f)
{
	if (f->__released) {
		__event("uaf-put", f);
		__bug("a reference to a released file is given back");
		return;
	}
	f->f_count.counter--;
	__release("file", f);
	if (f->f_count.counter == 0) {
		f->__released = 1;
		__event("release", f);
	}
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/file.c:fget */
struct file *fget(unsigned int fd)
{
	struct file *found = __opaque("fget", fd);

	if (!found)
		return NULL;
	__acquire("file", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/file.c:fget_raw */
struct file *fget_raw(unsigned int fd)
{
	struct file *found = __opaque("fget_raw", fd);

	if (!found)
		return NULL;
	__acquire("file", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/file.c:get_file_rcu */
struct file *get_file_rcu(struct file **f)
{
	struct file *found = __opaque("get_file_rcu", f);

	if (!found)
		return NULL;
	__acquire("file", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/file.c:get_file_active */
struct file *get_file_active(struct file **f)
{
	struct file *found = __opaque("get_file_active", f);

	if (!found)
		return NULL;
	__acquire("file", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/inode.c:igrab */
struct inode *igrab(struct inode *inode)
{
	struct inode *found = __opaque("igrab", inode);

	if (!found)
		return NULL;
	__acquire("inode", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/inode.c:ihold */
void ihold(struct inode *inode)
{
	__acquire("inode", inode);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/inode.c:iput */
void iput(struct inode *inode)
{
	__sleeps();
	__release("inode", inode);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/dcache.h:dget */
struct dentry *dget(struct dentry *dentry)
{
	__acquire("dentry", dentry);
	return dentry;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/dcache.c:dput */
void dput(struct dentry *dentry)
{
	__sleeps();
	__release("dentry", dentry);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/dcache.c:dget_parent */
struct dentry *dget_parent(struct dentry *dentry)
{
	struct dentry *found = __opaque("dget_parent", dentry);

	if (!found)
		return NULL;
	__acquire("dentry", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mntget */
struct vfsmount *mntget(struct vfsmount *mnt)
{
	__acquire("mount", mnt);
	return mnt;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mntput */
void mntput(struct vfsmount *mnt)
{
	__sleeps();
	__release("mount", mnt);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namei.c:path_get */
void path_get(const struct path *path)
{
	__acquire("path", path);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namei.c:path_put */
void path_put(const struct path *path)
{
	__sleeps();
	__release("path", path);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mnt_want_write */
int mnt_want_write(struct vfsmount *mnt)
{
	__sleeps();
	if (__fault("mnt_want_write"))
		return -EROFS;
	__acquire("mount-write", mnt);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mnt_drop_write */
void mnt_drop_write(struct vfsmount *mnt)
{
	__release("mount-write", mnt);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mnt_want_write_file */
int mnt_want_write_file(struct file *file)
{
	__sleeps();
	if (__fault("mnt_want_write_file"))
		return -EROFS;
	__acquire("mount-write", file);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/namespace.c:mnt_drop_write_file */
void mnt_drop_write_file(struct file *file)
{
	__release("mount-write", file);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/cred.h:get_cred */
const struct cred *get_cred(const struct cred *cred)
{
	__acquire("cred", cred);
	return cred;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/cred.h:put_cred */
void put_cred(const struct cred *cred)
{
	__release("cred", cred);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/pid.h:get_pid */
struct pid *get_pid(struct pid *pid)
{
	__acquire("pid", pid);
	return pid;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/pid.c:put_pid */
void put_pid(struct pid *pid)
{
	__release("pid", pid);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, kernel/pid.c:get_task_pid */
struct pid *get_task_pid(struct task_struct *task, enum pid_type type)
{
	struct pid *found = __opaque("get_task_pid", task, type);

	if (!found)
		return NULL;
	__acquire("pid", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, kernel/pid.c:find_get_pid */
struct pid *find_get_pid(int number)
{
	struct pid *found = __opaque("find_get_pid", number);

	if (!found)
		return NULL;
	__acquire("pid", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/sched/task.h:get_task_struct */
struct task_struct *get_task_struct(struct task_struct *t)
{
	__acquire("task", t);
	return t;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/sched/task.h:put_task_struct */
void put_task_struct(struct task_struct *t)
{
	__release("task", t);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, kernel/pid.c:get_pid_task */
struct task_struct *get_pid_task(struct pid *pid, enum pid_type type)
{
	struct task_struct *found = __opaque("get_pid_task", pid, type);

	if (!found)
		return NULL;
	__acquire("task", found);
	return found;
}

/* EXACT, since 6.12, include/linux/sched/mm.h:mmget */
void mmget(struct mm_struct *mm)
{
	mm->mm_users.counter++;
	__acquire("mm", mm);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/sched/mm.h:mmget_not_zero */
bool mmget_not_zero(struct mm_struct *mm)
{
	if (__fault("mmget_not_zero"))
		return 0;
	__acquire("mm", mm);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/fork.c:mmput */
void mmput(struct mm_struct *mm)
{
	__sleeps();
	__release("mm", mm);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/fork.c:mmput_async */
void mmput_async(struct mm_struct *mm)
{
	__release("mm", mm);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, kernel/fork.c:get_task_mm */
struct mm_struct *get_task_mm(struct task_struct *task)
{
	struct mm_struct *found = __opaque("get_task_mm", task);

	if (!found)
		return NULL;
	__acquire("mm", found);
	return found;
}

/* EXACT, since 6.12, include/linux/sched/mm.h:mmgrab */
void mmgrab(struct mm_struct *mm)
{
	mm->mm_count.counter++;
	__acquire("mm-struct", mm);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/sched/mm.h:mmdrop */
void mmdrop(struct mm_struct *mm)
{
	__release("mm-struct", mm);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:get_page */
void get_page(struct page *page)
{
	__acquire("page", page);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:put_page */
void put_page(struct page *page)
{
	__release("page", page);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:try_get_page */
bool try_get_page(struct page *page)
{
	if (__fault("try_get_page"))
		return 0;
	__acquire("page", page);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:get_page_unless_zero */
bool get_page_unless_zero(struct page *page)
{
	if (__fault("get_page_unless_zero"))
		return 0;
	__acquire("page", page);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:folio_get */
void folio_get(struct folio *folio)
{
	__acquire("page", folio);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/mm.h:folio_put */
void folio_put(struct folio *folio)
{
	__release("page", folio);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/page_ref.h:folio_try_get */
bool folio_try_get(struct folio *folio)
{
	if (__fault("folio_try_get"))
		return 0;
	__acquire("page", folio);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, mm/gup.c:unpin_user_page */
void unpin_user_page(struct page *page)
{
	__release("page", page);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, mm/gup.c:unpin_user_pages */
void unpin_user_pages(struct page **pages, unsigned long number)
{
	__release("page", pages);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, mm/gup.c:unpin_user_pages_dirty_lock */
void unpin_user_pages_dirty_lock(struct page **pages, unsigned long number, bool dirty)
{
	__sleeps();
	__release("page", pages);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, mm/folio.c:release_pages */
void release_pages(struct page **pages, int number)
{
	__release("page", pages);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/module/main.c:try_module_get */
bool try_module_get(struct module *module)
{
	if (__fault("try_module_get"))
		return 0;
	__acquire("module", module);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/module/main.c:__module_get */
void __module_get(struct module *module)
{
	__acquire("module", module);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/module/main.c:module_put */
void module_put(struct module *module)
{
	__release("module", module);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/user_namespace.h:get_user_ns */
struct user_namespace *get_user_ns(struct user_namespace *ns)
{
	__acquire("user-namespace", ns);
	return ns;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/user_namespace.h:put_user_ns */
void put_user_ns(struct user_namespace *ns)
{
	__release("user-namespace", ns);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/net/net_namespace.h:get_net */
struct net *get_net(struct net *net)
{
	__acquire("net", net);
	return net;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/net/net_namespace.h:put_net */
void put_net(struct net *net)
{
	__release("net", net);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/net/sock.h:sock_hold */
void sock_hold(struct sock *sk)
{
	__acquire("socket", sk);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/net/sock.h:sock_put */
void sock_put(struct sock *sk)
{
	__release("socket", sk);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/percpu-refcount.h:percpu_ref_get */
void percpu_ref_get(struct percpu_ref *ref)
{
	__acquire("percpu-ref", ref);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/percpu-refcount.h:percpu_ref_tryget */
bool percpu_ref_tryget(struct percpu_ref *ref)
{
	if (__fault("percpu_ref_tryget"))
		return 0;
	__acquire("percpu-ref", ref);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/percpu-refcount.h:percpu_ref_tryget_live */
bool percpu_ref_tryget_live(struct percpu_ref *ref)
{
	if (__fault("percpu_ref_tryget_live"))
		return 0;
	__acquire("percpu-ref", ref);
	return 1;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/percpu-refcount.h:percpu_ref_put */
void percpu_ref_put(struct percpu_ref *ref)
{
	__release("percpu-ref", ref);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/cgroup_refcnt.h:css_get */
void css_get(struct cgroup_subsys_state *css)
{
	__acquire("cgroup", css);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/cgroup_refcnt.h:css_put */
void css_put(struct cgroup_subsys_state *css)
{
	__release("cgroup", css);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/bpf/syscall.c:bpf_map_inc */
void bpf_map_inc(struct bpf_map *map)
{
	__acquire("bpf-map", map);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/bpf/syscall.c:bpf_map_put */
void bpf_map_put(struct bpf_map *map)
{
	__release("bpf-map", map);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/netdevice.h:dev_hold */
void dev_hold(struct net_device *dev)
{
	__acquire("net-device", dev);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/netdevice.h:dev_put */
void dev_put(struct net_device *dev)
{
	__release("net-device", dev);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/eventfd.c:eventfd_ctx_fdget */
struct eventfd_ctx *eventfd_ctx_fdget(int fd)
{
	struct eventfd_ctx *found = __opaque("eventfd_ctx_fdget", fd);

	if (!found)
		return ERR_PTR(-EBADF);
	__acquire("eventfd", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/eventfd.c:eventfd_ctx_put */
void eventfd_ctx_put(struct eventfd_ctx *ctx)
{
	__release("eventfd", ctx);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/debugfs/file.c:debugfs_file_get */
int debugfs_file_get(struct dentry *dentry)
{
	if (__fault("debugfs_file_get"))
		return -EIO;
	__acquire("debugfs", dentry);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/debugfs/file.c:debugfs_file_put */
void debugfs_file_put(struct dentry *dentry)
{
	__release("debugfs", dentry);
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu_counter.h:percpu_counter_inc */
void percpu_counter_inc(struct percpu_counter *counter)
{
	__event("statistic", counter);
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu_counter.h:percpu_counter_dec */
void percpu_counter_dec(struct percpu_counter *counter)
{
	__event("statistic", counter);
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu_counter.h:percpu_counter_add */
void percpu_counter_add(struct percpu_counter *counter, s64 amount)
{
	__event("statistic", counter);
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu_counter.h:percpu_counter_sub */
void percpu_counter_sub(struct percpu_counter *counter, s64 amount)
{
	__event("statistic", counter);
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu-defs.h:this_cpu_inc */
void this_cpu_inc(__token counter)
{
	__event("statistic");
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu-defs.h:this_cpu_dec */
void this_cpu_dec(__token counter)
{
	__event("statistic");
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu-defs.h:this_cpu_add */
void this_cpu_add(__token counter, long amount)
{
	__event("statistic");
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/percpu-defs.h:this_cpu_sub */
void this_cpu_sub(__token counter, long amount)
{
	__event("statistic");
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/vmstat.h:count_vm_event */
void count_vm_event(int item)
{
	__event("statistic");
}

/* APPROXIMATE (a statistic: nobody waits for it, so it takes nothing), since 6.12, include/linux/vmstat.h:__count_vm_event */
void __count_vm_event(int item)
{
	__event("statistic");
}
