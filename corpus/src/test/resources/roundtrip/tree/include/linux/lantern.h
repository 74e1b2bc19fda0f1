/* SPDX-License-Identifier: Apache-2.0 */
#ifndef LANTERN_H
#define LANTERN_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef unsigned long size_t;
typedef long ssize_t;
typedef _Bool bool;

#define NULL ((void *)0)
#define true 1
#define false 0
#define EINVAL 22
#define ENOMEM 12
#define WICK_SHIFT 4
#define WICK_SIZE (1UL << WICK_SHIFT)
#define WICK_MASK (~(WICK_SIZE - 1))
#define lesser(a, b) ((a) < (b) ? (a) : (b))
#define lesser_once(a, b) ({ typeof(a) _a = (a); typeof(b) _b = (b); _a < _b ? _a : _b; })
#define ROUND(x, to) ((((x) - 1) | ((typeof(x))(to) - 1)) + 1)
#define swapped(a, b) do { typeof(a) _t = (a); (a) = (b); (b) = _t; } while (0)
#define outer_of(p, type, member) ((type *)((char *)(p) - __builtin_offsetof(type, member)))
#define pasted(a, b) a##b
#define field_of(l, part) ((l)->oil_##part)
#define shown(x) #x
#define lit_state state
#define tell(l, ...) lantern_log(l, ##__VA_ARGS__)
#define for_each_wick(w, l) for ((w) = (l)->wicks; (w) < (l)->wicks + WICKS; (w)++)
#define for_each_next(p, head) for ((p) = (head); (p); (p) = (p)->next)
#define WICKS 4
#define BIT(n) (1UL << (n))
#define bits_of(high, low) ((~0UL << (low)) & (~0UL >> (63 - (high))))

enum colour { WHITE, YELLOW = 3, GREEN, RED = 1 << 4 };
enum slope { DOWN = -1, LEVEL, UP };

struct wick {
	u16 length;
	s8 bend;
	u8 burnt : 1;
	u8 age : 5;
	s32 heat : 7;
	u32 number : 9;
};

struct lantern {
	int state;
	u32 flags;
	u64 fuel;
	s64 drift;
	size_t size;
	bool lit;
	s16 tilt;
	u8 code;
	enum colour colour;
	union {
		u32 whole;
		struct {
			u16 low;
			u16 high;
		};
	};
	int oil_level;
	int oil_kind;
	struct wick wicks[WICKS];
	struct lantern *next;
	const struct lantern_ops *ops;
	void *owner;
	unsigned long *table;
	char name[12];
	u64 wide : 40;
	u64 rest : 20;
};

struct lantern_ops {
	int (*light)(struct lantern *l, u32 how);
	void (*douse)(struct lantern *l);
};

struct shelf {
	int count;
	struct lantern first;
	struct lantern *all[4];
	int weights[3][4];
};

struct pair {
	int a;
	long b;
};

int lantern_check(struct lantern *l, unsigned long what);
void lantern_log(struct lantern *l, ...);
int lantern_measure(struct lantern *l, u64 *out);
struct lantern *lantern_find(int number);
struct pair lantern_pair(int a);
void lantern_lock(struct lantern *l);
void lantern_unlock(struct lantern *l);
void *lantern_alloc(size_t size);
void lantern_free(void *p);

#define __cleanup(how) __attribute__((__cleanup__(how)))
#define __free(_name) __cleanup(__free_##_name)
#define no_free_ptr(p) ({ __auto_type _kept = (p); (p) = NULL; _kept; })
#define DEFINE_FREE(_name, _type, _free) \
	static inline void __free_##_name(void *p) \
	{ \
		_type _T = *(_type *)p; \
		_free; \
	}
#define DEFINE_CLASS(_name, _type, _exit, _init, _args...) \
	typedef _type class_##_name##_t; \
	static inline void class_##_name##_destructor(_type *p) \
	{ \
		_type _T = *p; \
		_exit; \
	} \
	static inline _type class_##_name##_constructor(_args) \
	{ \
		_type t = _init; \
		return t; \
	}
#define CLASS(_name, var) \
	class_##_name##_t var __cleanup(class_##_name##_destructor) = class_##_name##_constructor
#define DEFINE_GUARD(_name, _type, _lock, _unlock) \
	DEFINE_CLASS(_name, _type, if (_T) { _unlock; }, ({ _lock; _T; }), _type _T)
#define guard(_name) CLASS(_name, pasted(guard_, _name))
#define scoped_guard(_name, args...) \
	for (CLASS(_name, scope)(args), *done = NULL; !done; done = (void *)1)

DEFINE_FREE(lantern_room, void *, if (_T) lantern_free(_T))
DEFINE_GUARD(lantern, struct lantern *, lantern_lock(_T), lantern_unlock(_T))

static inline int lantern_is_bright(struct lantern *l)
{
	return l->fuel > 100 && l->lit;
}

#endif
