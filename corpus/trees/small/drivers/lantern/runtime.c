/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

struct lantern_host {
	struct lantern lantern[2];
};

/* Keeps the VMA. */
static int host_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	lantern->last = vma;
	return 0;
}

static void host_by_local(void)
{
	struct lantern_ops *ops = host_ops();

	ops->mmap = host_mmap;
}

static void host_by_parameter(struct lantern *lantern, int quiet)
{
	lantern->ops->mmap = quiet ? NULL : host_mmap;
}

static void host_by_chain(struct lantern_host *host)
{
	host->lantern[1].class.ops.mmap = host_mmap;
}

static void host_off(struct lantern *lantern)
{
	lantern->ops->mmap = NULL;
}

/* The hook is its callers'. */
void lantern_set_hook(struct lantern *lantern, lantern_hook hook)
{
	lantern->ops->mmap = hook;
}

static void host_literal(struct lantern_host *host)
{
	struct lantern_ops ops = { .mmap = host_mmap };

	host->lantern[0].ops = &(struct lantern_ops){
		.mmap = lantern_none_mmap,
	};
}

/* Copies carry hooks on; they register none. */
static void host_copies(struct lantern *to, struct lantern *from)
{
	*to->ops = *from->ops;
	to->class = from->class;
	memcpy(to->ops, from->ops, sizeof(*to->ops));
	to->ops->mmap = from->ops->mmap;
}

/* Which member is set, a parameter says. */
#define HOST_SET(ops, member, hook) ((ops)->member = (hook))
#define HOST_TAKE(to, from, member) \
	do { \
		if ((from)->member) \
			(to)->member = (from)->member; \
	} while (0)

static void host_by_macro(struct lantern *to, struct lantern *from)
{
	HOST_SET(to->ops, mmap, host_mmap);
	HOST_SET(to->ops, light, host_light);
	HOST_TAKE(to->ops, from->ops, mmap);
	HOST_TAKE(to->ops, from->ops, light);
}
