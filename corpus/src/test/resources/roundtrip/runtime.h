/* SPDX-License-Identifier: Apache-2.0 */
/* What a generated program asks of runtime.c. No other header: kernel code brings its own names. */

/* Begins a trace entry; what is drawn from now on depends on the name and how often it was called. */
void rt_call(const char *name);
/* An argument. */
void rt_argument(unsigned long long value);
/* Anything. */
unsigned long long rt_random(void);
/* A number of the kinds that programs like to compare with. */
unsigned long long rt_number(void);
/* One of the pointers, seldom NULL. */
void *rt_pick(void *const *from, unsigned int count);
/* Some place without a type. */
void *rt_raw(void);
/* Whether nobody but the function that runs can know the place: a local variable. */
int rt_on_stack(const void *place);

/* Memory that both versions find the same. */
#define RT_MEMORY __attribute__((section("rt_memory")))
/* What makes inputs is nothing to look into, and should be fast. */
#define RT_FAST __attribute__((no_sanitize_coverage, optimize("O1")))

struct rt_region {
	const char *name;
	void *at;
	unsigned long size;
	void (*fill)(void *);
	void (*mask)(void *);
};

struct rt_pair {
	void *original;
	void *printed;
};

extern const struct rt_region rt_regions[];
extern const unsigned int rt_region_count;
extern const struct rt_pair rt_pairs[];
extern const unsigned int rt_pair_count;
void rt_run_original(void);
void rt_run_printed(void);
