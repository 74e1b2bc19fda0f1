// SPDX-License-Identifier: Apache-2.0
/* Every shape of C that hooks are written in, a function each. */
#include <linux/lantern.h>

static int counter;
static const struct lantern_ops lantern_ops_plain;

static int helper_scale(int x, u8 by)
{
	return x * by + (x >> 1);
}

static u32 helper_flags(struct lantern *l)
{
	if (l->lit)
		return l->flags | 4;
	return l->flags & ~4;
}

int shape_straight(struct lantern *l, int a, int b)
{
	int sum = a + b;

	l->state = sum;
	l->flags |= 3;
	l->size = WICK_SIZE * sum;
	return l->state - b;
}

int shape_mixed_signs(int a, unsigned int b, s64 c, u64 d)
{
	if (a < b)
		return 1;
	if (c < b)
		return 2;
	if (a < d)
		return 3;
	return c > d ? 4 : a >> 3;
}

u64 shape_narrow(u8 a, s8 b, u16 c, s16 d)
{
	u8 wrapped = a + b;
	s16 cut = c * d;
	u64 widened = b;

	return wrapped + cut + widened + (a << 4) + (~a) + -c;
}

long shape_shifts(u32 a, s32 b, u64 c, int n)
{
	return (a << (n & 31)) + (b >> (n & 31)) + (c >> (n & 63)) + (1 << (n & 15)) + (1UL << (n & 63));
}

int shape_divide(int a, int b, u32 c, long d)
{
	if (!b || !c || d == 0)
		return -EINVAL;
	return a / b + a % b + a / c + d % b;
}

int shape_bit_fields(struct wick *w, int v)
{
	w->burnt = v;
	w->age = v + 7;
	w->heat = v - 3;
	w->number += w->age;
	w->age++;
	return w->burnt + w->age * 2 - w->heat + (w->number < v) + (w->heat < w->number);
}

int shape_wide_bit_fields(struct lantern *l, u64 v)
{
	u64 kept;

	l->wide = v;
	/* Compilers differ in the precision of a wide bit-field; a variable has none to speak of. */
	kept = l->wide;
	l->rest = kept >> 3;
	kept = l->rest;
	return (kept << 4) + (l->rest == v);
}

int shape_switch(struct lantern *l, int what)
{
	int r = 0;

	switch (what) {
	case 0:
		r = 1;
		/* fallthrough */
	case 1:
		r += 2;
		break;
	case 2 ... 5:
		r = what * 2;
		if (l->lit)
			break;
		r++;
		__attribute__((__fallthrough__));
	case YELLOW + 10:
		return r - 1;
	default:
		r = -1;
	case -1:
		r <<= 1;
	}
	return r;
}

int shape_switch_on_enum(struct lantern *l)
{
	switch (l->colour) {
	case WHITE:
		return 1;
	case GREEN:
	case RED:
		l->state = RED;
		return 2;
	case YELLOW:
		break;
	}
	return l->colour;
}

int shape_goto(struct lantern *l, int a)
{
	int err = -ENOMEM;

	if (a < 0)
		goto out;
	lantern_lock(l);
	err = lantern_check(l, a);
	if (err)
		goto unlock;
	l->state = a;
again:
	if (a-- > 3)
		goto again;
	err = a;
unlock:
	lantern_unlock(l);
out:
	return err;
}

int shape_nested_conditional(int a, int b, int c)
{
	return a ? b ? c : -c : b > c ? a ?: b ?: c : b == c ? 1 : (c, b) ? 2 : 3;
}

int shape_steps_in_conditions(struct lantern *l, int n)
{
	int i = n & 7, j = 0;

	while (i-- > 0 && ++j < 5)
		l->state += i * j;
	do
		j--;
	while (--j > 0 || i++ < 0);
	if (l->tilt++ && --l->code)
		return i;
	return j + i;
}

long shape_assigned_values(struct lantern *l, int a)
{
	int b, c;
	u8 d;

	b = c = a + 1;
	d = b *= 3;
	c -= d;
	l->tilt = l->code = a;
	l->fuel <<= 2;
	l->fuel ^= (b & 1) ? c : d;
	return (b += c) + (l->drift -= d) + (l->code |= 6);
}

struct pair shape_compound(int a, long b)
{
	struct pair p = { .b = b, .a = a };
	struct pair q = { a };
	struct pair *r = &(struct pair){ 1, a };
	int list[5] = { [1] = a, 7, [4] = 2 };

	q = (struct pair){ .a = p.a + q.b + list[2], .b = r->b };
	r->a += list[1];
	return (struct pair){ q.a + r->a + list[0] + list[4], p.b + q.b };
}

int shape_struct_copies(struct lantern *l, struct wick *w)
{
	struct wick copy = *w;
	struct wick first;

	copy.length++;
	first = l->wicks[1];
	l->wicks[0] = copy;
	l->wicks[2] = first.bend > 0 ? first : *w;
	return copy.length + first.bend;
}

int shape_pointer_walk(char *text, int n)
{
	char *p = text;
	int hash = 0;

	n &= 15;
	while (*p && p < text + n)
		hash = hash * 31 + *p++;
	return hash ^ (p - text) ^ -p[-0];
}

unsigned long shape_pointer_arithmetic(struct lantern *l, unsigned long *t, int n)
{
	unsigned long *end = t + 4;
	struct wick *w = &l->wicks[1];

	n &= 1;
	*t = n;
	*(t + 1) = t[n] + 2;
	w += n;
	w[0].length = 5;
	(--w)->bend = -n;
	2[t] = (char *)w - (char *)l;
	return (end - t) + (w - l->wicks) + (&l->wicks[3] > w) + *(end - 1);
}

int shape_many_dimensions(struct shelf *s, int i, int j)
{
	int sum = 0;

	s->weights[1][2] = i;
	for (i = 0; i < 3; i++)
		for (j = 0; j < 4; j++) {
			if (s->weights[i][j] < 0)
				continue;
			if (s->weights[i][j] == 4)
				break;
			sum += s->weights[i][j] * (*(s->weights + i))[j];
		}
	return sum + sizeof(s->weights) / sizeof(s->weights[0][0]);
}

int shape_statement_expression(struct lantern *l, int a, int b)
{
	int x = ({ int t = a * 2; t > b ? t : b; });

	return lesser_once(x++, b) + ({ if (x) l->state = x; l->state; }) + lesser_once(l->state, a);
}

int shape_macro_side_effects(struct lantern *l, int a, int b)
{
	int first = lesser(a++, b--);

	if (lesser(l->state++, 5) > 3)
		return a;
	return first * a + b;
}

int shape_macro_statements(struct lantern *l, int a, int b)
{
	if (a > b)
		swapped(a, b);
	else
		swapped(l->oil_level, l->oil_kind);
	return a - b * 2 + field_of(l, level) - field_of(l, kind);
}

int shape_macro_members(struct lantern *l, int a)
{
	int local = a;

	l->lit_state = pasted(lo, cal);
	return l->lit_state + sizeof(shown(a + local)) + pasted(WI, CKS) - WICKS;
}

int shape_macro_loop(struct lantern *l, int limit)
{
	struct wick *w;
	struct lantern *p;
	int n = 0;

	for_each_wick(w, l) {
		if (w->burnt)
			continue;
		n += w->length;
		if (n > limit)
			break;
	}
	for_each_next(p, l->next)
		if (++n > 20)
			return n;
	return n;
}

void shape_macro_variadic(struct lantern *l, int a)
{
	tell(l);
	if (a)
		tell(l, a, a + 1);
}

u64 shape_macro_constants(u64 x)
{
	return (x & bits_of(11, 4)) | BIT(40) | ROUND(x, WICK_SIZE) | (x & WICK_MASK);
}

int shape_unions(struct lantern *l, u32 v)
{
	l->whole = v;
	l->high ^= l->low;
	return l->whole + l->low;
}

int shape_calls(struct lantern *l, int a)
{
	int r = lantern_check(l, -a);
	u64 out;

	if (r || !lantern_check(l, l->fuel))
		return helper_scale(r, a);
	if (lantern_measure(l, &out) < 0)
		return -EINVAL;
	l->fuel = out;
	l->flags = helper_flags(l);
	return lantern_is_bright(l) ? helper_scale(a, 300) : lantern_pair(a).b;
}

int shape_function_pointers(struct lantern *l, u32 how)
{
	int (*light)(struct lantern *, u32) = l->ops->light;
	int r = 0;

	if (light)
		r = light(l, how);
	if (l->ops && l->ops->douse)
		l->ops->douse(l);
	r += (*light)(l, 2) + (how ? lantern_check : lantern_check)(l, how);
	l->ops = &lantern_ops_plain;
	return r;
}

int shape_outer(struct lantern *l)
{
	struct shelf *s = outer_of(l, struct shelf, first);

	if (s->count > 3)
		s->count = 0;
	return s->first.state + s->count++;
}

int shape_void_pointers(struct lantern *l, void *p)
{
	struct shelf *s = l->owner;
	u8 *bytes = p;

	if (!s || !p)
		return -EINVAL;
	bytes[1] = s->count;
	p += 2;
	return *(u8 *)p + (s == p) + (unsigned long)((void *)s->all - (void *)s);
}

bool shape_bools(struct lantern *l, int a, void *p)
{
	bool x = a, y = p, z = a & 256;

	l->lit = l->flags & 8;
	l->lit |= z;
	x ^= 1;
	return x + y > 1 || !z == l->lit;
}

int shape_short_circuits(struct lantern *l, int a)
{
	int r = a && lantern_check(l, 1) || lantern_check(l, 2) && !(a = lantern_check(l, 3));

	r += (a & 1 ? lantern_check(l, 4) : 0) || (l->state = a, l->lit);
	return r + !!a;
}

int shape_scopes(int a)
{
	int x = a;

	{
		int x = a + 1;

		a += x;
		for (int x = 0, y = 3; x < y; x++)
			a ^= x << y;
	}
	if (a) {
		u8 x = a;

		return x;
	}
	return x;
}

int shape_globals(int a)
{
	counter += a;
	if (counter > 10)
		counter = 0;
	return counter;
}

int shape_strings(struct lantern *l)
{
	char text[8] = "wick";
	const char *p = "lamp" "black";

	text[l->code & 3]++;
	l->name[0] = p[l->state & 7];
	return text[0] + text[1] * 3 + text[6] + sizeof("two") + 'a' + '\n' + '\377';
}

unsigned long shape_sizes(struct lantern *l)
{
	return sizeof(*l) + sizeof l->wicks + sizeof(struct pair) + sizeof(struct wick[3]) + sizeof(l->tilt + 1) +
	       __alignof__(struct pair) + __builtin_offsetof(struct lantern, next);
}

long shape_typeof(struct lantern *l, s16 a)
{
	typeof(l->fuel) x = a;
	__auto_type y = a + 1u;
	typeof(&l->wicks[0]) w = l->wicks;

	return x + y + (typeof(a))(a * a) + w->length;
}

int shape_comma(int a, int b)
{
	int i, j, n = 0;

	for (i = 0, j = a & 15; i < j; i++, j--)
		n += (b++, b) + i;
	return n;
}

int shape_constants(int a)
{
	return (a > 0x7fffffff) + (a < 0x80000000) + (-1 < 0u) + (a < 4294967296) + 010 + 0b101 +
	       (DOWN < 0) + (1 - 2ul > 0) + ~0 + (sizeof(a) > -1) + (u8)300 + (s8)200;
}

int shape_infinite_loop(struct lantern *l)
{
	int n = 0;

	for (;;) {
		if (n++ > 8 || l->state-- < 0)
			break;
		while (1) {
			if (!(l->state & 1))
				break;
			l->state >>= 1;
		}
	}
	return n;
}

int shape_recursion(int n)
{
	return n <= 1 ? 1 : n > 12 ? n : n * shape_recursion(n - 1);
}

struct lantern *shape_returned_pointers(struct lantern *l, int a)
{
	struct lantern *found = lantern_find(a);

	if (!found)
		return l->next ?: l;
	return found == l ? NULL : &found[0];
}

int shape_local_addresses(struct lantern *l, int a)
{
	u64 out[2] = { a };
	int *p = &a;

	*p += 2;
	lantern_measure(l, &out[1]);
	lantern_measure(l, out);
	return a + out[0] * 3 + out[1];
}

static void lantern_free_it(void *p)
{
	void **held = p;

	lantern_free(*held);
}

static void lantern_unlock_it(struct lantern **l)
{
	if (*l)
		lantern_unlock(*l);
}

int shape_cleanups(struct lantern *l, int a)
{
	void *room __attribute__((__cleanup__(lantern_free_it))) = lantern_alloc(a);
	struct lantern *held __attribute__((__cleanup__(lantern_unlock_it))) = l;

	lantern_lock(held);
	if (!room)
		return -ENOMEM;
	for (int i = 0; i < 2; i++) {
		void *more __attribute__((__cleanup__(lantern_free_it))) = lantern_alloc(i);

		if (!more)
			break;
		if (a == i)
			return lantern_check(l, i);
	}
	return 0;
}

void *shape_freed(struct lantern *l, int a)
{
	void *room __free(lantern_room) = lantern_alloc(a);

	if (!room)
		return NULL;
	if (lantern_check(l, a))
		return l;
	return no_free_ptr(room);
}

int shape_guard(struct lantern *l, int a)
{
	if (!l)
		return -EINVAL;
	guard(lantern)(l);
	if (a)
		return lantern_check(l, a);
	l->state = 3;
	return 1;
}

int shape_scoped_guard(struct lantern *l, int a)
{
	int r = 0;

	if (!l)
		return -EINVAL;
	scoped_guard(lantern, l) {
		if (a & 1)
			return lantern_check(l, a);
		l->state = 3;
		if (a & 2)
			break;
		r = lantern_check(l, 7);
	}
	return r + lantern_check(l, 9);
}

int shape_conditional_text(struct lantern *l)
{
	int r = 0;

#ifdef CONFIG_MMU
	r += l->state;
#else
	r -= l->state;
#endif
#if defined(CONFIG_TALL) && !defined(CONFIG_64BIT)
	r++;
#endif
	if (r > 3
#ifdef CONFIG_64BIT
	    && l->lit
#endif
	   )
		return r;
	return -r;
}

long shape_order(struct lantern *l, int a)
{
	int i = a & 3;
	int before = l->state;

	l->wicks[i].length = i + before;
	i = i++ & 1 ? a : i;
	l->table[a & 3] = l->state++;
	return l->table[a & 3] + i;
}
