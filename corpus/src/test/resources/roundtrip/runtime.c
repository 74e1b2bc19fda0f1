/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Runs two versions of a function on the same random memory and compares what they did:
 * what they return, whom they call with what, and every byte they leave behind.
 * An access that faults ends the input for that version; both must fault then.
 */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "runtime.h"

#define TRACE_MAX 8192
#define FUEL 20000
#define RAW_SIZE 16384
#define ALWAYS_NEW 64
#define STACK_REACH (8ul << 20)
#define SEEN_MAX 65536

enum { ENDED, FAULTED, STARVED };

static sigjmp_buf escape;
static volatile int running;
static long fuel;
static int which;
static unsigned long long stream, seed;
static unsigned long long trace[2][TRACE_MAX];
static unsigned int traced[2];
static const char *callees[4096];
static unsigned int counts[4096];
static unsigned char *saved, *masks, *raw, *pristine, *pristine_raw;
static char *stack_top;
static unsigned long seen[SEEN_MAX];
static unsigned int seen_count;
static char why[512];

static unsigned long long mixed(unsigned long long x)
{
	x += 0x9e3779b97f4a7c15ull;
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
	return x ^ (x >> 31);
}

unsigned long long rt_random(void)
{
	stream = mixed(stream);
	return stream;
}

unsigned long long rt_number(void)
{
	unsigned long long r = rt_random(), v = rt_random();

	switch (r % 16) {
	case 0: case 1: case 2: return 0;
	case 3: case 4: return 1 + v % 3;
	case 5: return v % 64;
	case 6: case 7: return (v % 16) << 12;
	case 8: return (v % 16 << 12) + (r >> 8) % 3 - 1;
	case 9: return 1ull << v % 64;
	case 10: return (1ull << v % 64) - 1;
	case 11: return -(v % 40);
	case 12: return v % 65536;
	case 13: return v & 0xffffffffu;
	default: return v;
	}
}

void *rt_raw(void)
{
	unsigned long long r = rt_random();

	return r % 32 == 0 ? 0 : raw + RAW_SIZE / 2 + (r >> 8) % 64 * 64;
}

void *rt_pick(void *const *from, unsigned int count)
{
	unsigned long long r = rt_random();

	return count == 0 ? rt_raw() : r % 32 == 0 ? 0 : from[(r >> 8) % count];
}

int rt_on_stack(const void *place)
{
	const char *p = place;

	return p < stack_top && p > stack_top - STACK_REACH;
}

extern char __executable_start, end, __start_rt_memory[], __stop_rt_memory[];

static int in_region(const void *place)
{
	const char *p = place;

	if (p >= (char *)raw && p < (char *)raw + RAW_SIZE)
		return 1;
	return p >= __start_rt_memory && p <= __stop_rt_memory;
}


/* A value with what may differ between the two versions taken out: where code and locals lie. */
static unsigned long long same(unsigned long long value)
{
	char *p = (char *)value;

	if (value < 4096)
		return value;
	if (rt_on_stack(p))
		return 0x57ac4;
	if (in_region(p))
		return value;
	for (unsigned int i = 0; i < rt_pair_count; i++)
		if (p == rt_pairs[i].original || p == rt_pairs[i].printed)
			return 0xf00c0de0000ull + i;
	if (p >= &__executable_start && p < &end)
		return 0x57a71c;
	return value;
}

static void note(unsigned long long value)
{
	if (traced[which] < TRACE_MAX)
		trace[which][traced[which]] = value;
	traced[which]++;
}

void rt_call(const char *name)
{
	unsigned long long hash = 5381;
	unsigned int slot;

	for (const char *c = name; *c; c++)
		hash = hash * 33 + (unsigned char)*c;
	for (slot = hash % 4096; callees[slot] && strcmp(callees[slot], name); slot = (slot + 1) % 4096)
		;
	callees[slot] = name;
	stream = mixed(seed ^ mixed(hash + 0x1000003ull * counts[slot]++));
	note(hash | 1ull << 63);
}

void rt_argument(unsigned long long value)
{
	note(same(value));
}

/* The compiler calls this at every block of both versions. */
__attribute__((no_sanitize_coverage)) void __sanitizer_cov_trace_pc(void)
{
	if (!running)
		return;
	if (--fuel < 0)
		siglongjmp(escape, SIGALRM);
	if (which == 0) {
		unsigned long pc = (unsigned long)__builtin_return_address(0);
		unsigned int slot = mixed(pc) % SEEN_MAX;

		while (seen[slot] && seen[slot] != pc)
			slot = (slot + 1) % SEEN_MAX;
		seen_count += !seen[slot];
		seen[slot] = pc;
	}
}

static void caught(int signal)
{
	if (!running)
		_Exit(99);
	siglongjmp(escape, signal);
}

static void fill_raw(void)
{
	for (unsigned int i = 0; i < RAW_SIZE; i += 8) {
		unsigned long long v = rt_random();

		memcpy(raw + i, &v, 8);
	}
}

static void restore(void)
{
	memcpy(__start_rt_memory, pristine, __stop_rt_memory - __start_rt_memory);
	memcpy(raw, pristine_raw, RAW_SIZE);
}

/* Small objects are new for every input, one in four of the others: filling takes longer than running. */
static void prepare(unsigned long long input, int all)
{
	if (!all)
		restore();
	seed = mixed(input);
	stream = seed;
	if (all || rt_random() % 16 == 0)
		fill_raw();
	for (unsigned int i = 0; i < rt_region_count; i++) {
		const struct rt_region *r = &rt_regions[i];

		if (r->fill && (all || r->size <= ALWAYS_NEW || rt_random() % 4 == 0)) {
			memset(r->at, 0, r->size);
			r->fill(r->at);
		}
	}
	memcpy(pristine, __start_rt_memory, __stop_rt_memory - __start_rt_memory);
	memcpy(pristine_raw, raw, RAW_SIZE);
}

static __attribute__((noinline)) int run(int version)
{
	int signal;

	which = version;
	traced[version] = 0;
	restore();
	stream = seed;
	memset(counts, 0, sizeof counts);
	fuel = FUEL;
	signal = sigsetjmp(escape, 1);
	if (signal == 0) {
		running = 1;
		if (version == 0)
			rt_run_original();
		else
			rt_run_printed();
	}
	running = 0;
	return signal == 0 ? ENDED : signal == SIGALRM ? STARVED : FAULTED;
}

static void save(void)
{
	unsigned char *to = saved;

	for (unsigned int i = 0; i < rt_region_count; i++) {
		memcpy(to, rt_regions[i].at, rt_regions[i].size);
		to += rt_regions[i].size;
	}
	memcpy(to, raw, RAW_SIZE);
}

static unsigned long long word(const unsigned char *from, unsigned long length)
{
	unsigned long long value = 0;

	memcpy(&value, from, length < 8 ? length : 8);
	return value;
}

static int bytes_differ(const char *name, const unsigned char *a, const unsigned char *b,
			const unsigned char *mask, unsigned long size)
{
	if (!memcmp(a, b, size))
		return 0;
	for (unsigned long i = 0; i < size; i += 8) {
		unsigned long long m = mask ? word(mask + i, size - i) : ~0ull;
		unsigned long long x = word(a + i, size - i), y = word(b + i, size - i);

		if (((x ^ y) & m) && same(x) != same(y)) {
			snprintf(why, sizeof why, "%s+%lu: %llx, printed %llx", name, i, x, y);
			return 1;
		}
	}
	return 0;
}

static int memory_differs(void)
{
	const unsigned char *from = saved, *mask = masks;

	for (unsigned int i = 0; i < rt_region_count; i++) {
		const struct rt_region *r = &rt_regions[i];

		if (bytes_differ(r->name, from, r->at, r->mask ? mask : 0, r->size))
			return 1;
		from += r->size;
		mask += r->size;
	}
	return bytes_differ("raw", from, raw, 0, RAW_SIZE);
}

static const char *called(unsigned long long hash)
{
	for (unsigned int i = 0; i < 4096; i++) {
		unsigned long long h = 5381;

		for (const char *c = callees[i]; c && *c; c++)
			h = h * 33 + (unsigned char)*c;
		if (callees[i] && (h | 1ull << 63) == hash)
			return callees[i];
	}
	return "?";
}

static int words_compare(const void *a, const void *b)
{
	unsigned long long x = *(const unsigned long long *)a, y = *(const unsigned long long *)b;

	return x < y ? -1 : x > y;
}

/* Whether both did the same in another order: C leaves that of arguments and operands open. */
static int reordered(void)
{
	static unsigned long long sorted[2][TRACE_MAX];

	if (traced[0] != traced[1] || traced[0] > TRACE_MAX)
		return 0;
	for (int i = 0; i < 2; i++) {
		memcpy(sorted[i], trace[i], traced[i] * sizeof **trace);
		qsort(sorted[i], traced[i], sizeof **sorted, words_compare);
	}
	return !memcmp(sorted[0], sorted[1], traced[0] * sizeof **sorted);
}

static int traces_differ(void)
{
	unsigned int count = traced[0] < TRACE_MAX ? traced[0] : TRACE_MAX;
	unsigned long long call = 0;

	for (unsigned int i = 0; i < count && i < traced[1]; i++) {
		if (trace[0][i] != trace[1][i]) {
			snprintf(why, sizeof why, "call %s: %s %llx, printed %s %llx", called(call),
				 called(trace[0][i]), trace[0][i], called(trace[1][i]), trace[1][i]);
			return 1;
		}
		if (trace[0][i] >> 63)
			call = trace[0][i];
	}
	if (traced[0] != traced[1]) {
		snprintf(why, sizeof why, "%u words traced, printed %u; after %s", traced[0], traced[1],
			 called(call));
		return 1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	unsigned long long inputs = strtoull(argv[1], 0, 10), first = strtoull(argv[2], 0, 10);
	unsigned long total = RAW_SIZE, ended = 0, faulted = 0, starved = 0, different = 0;
	unsigned long lopsided = 0, order = 0, at = 0;
	char here;
	stack_t other = { .ss_sp = malloc(1 << 16), .ss_size = 1 << 16 };
	struct sigaction action = { .sa_handler = caught, .sa_flags = SA_ONSTACK | SA_NODEFER };
	int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP };

	(void)argc;
	stack_top = &here;
	sigaltstack(&other, 0);
	for (unsigned int i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaction(signals[i], &action, 0);
	for (unsigned int i = 0; i < rt_region_count; i++)
		total += rt_regions[i].size;
	saved = mmap(0, total, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	masks = mmap(0, total, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	raw = mmap((void *)0x30000000, RAW_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	pristine = malloc(__stop_rt_memory - __start_rt_memory);
	pristine_raw = malloc(RAW_SIZE);
	for (unsigned int i = 0; i < rt_region_count; i++) {
		if (rt_regions[i].mask) {
			memset(rt_regions[i].at, 0, rt_regions[i].size);
			rt_regions[i].mask(rt_regions[i].at);
			memcpy(masks + at, rt_regions[i].at, rt_regions[i].size);
		}
		at += rt_regions[i].size;
	}
	for (unsigned long long input = first; input < first + inputs; input++) {
		int original, printed;

		prepare(input, input == first);
		original = run(0);
		save();
		printed = run(1);
		why[0] = 0;
		if (original == STARVED || printed == STARVED) {
			starved++;
		} else if (original != printed) {
			/* Undefined: a compiler may leave an access away whose value it does not need. */
			lopsided++;
			if (lopsided == 1)
				printf("LOPSIDED input=%llu only the %s faults\n", input,
				       original == FAULTED ? "original" : "printed");
		} else if (original == FAULTED) {
			faulted++;
		} else if (traces_differ()) {
			if (reordered() && !memory_differs()) {
				order++;
				why[0] = 0;
			} else {
				different++;
			}
		} else if (memory_differs()) {
			different++;
		} else {
			ended++;
		}
		if (why[0] && different <= 3)
			printf("DIFFERENT input=%llu %s\n", input, why);
	}
	printf("RESULT ended=%lu faulted=%lu starved=%lu lopsided=%lu different=%lu order=%lu blocks=%u\n", ended,
	       faulted, starved, lopsided, different, order, seen_count);
	return 0;
}
