/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/fs.h>

struct lantern;

/* Hooks by the names of their types: a pointer, and a function that a member points to. */
typedef int (*lantern_hook)(struct lantern *lantern, struct vm_area_struct *vma);
typedef int lantern_hook_fn(struct lantern *lantern, struct vm_area_struct *vma);

struct lantern_ops {
	lantern_hook mmap;
	int (*light)(struct lantern *lantern);
};

struct lantern_tuned_ops {
	lantern_hook_fn *mmap_tuned;
};

/* An owner inside another. */
struct lantern_class {
	const char *name;
	struct lantern_ops ops;
};

struct lantern {
	struct lantern_ops *ops;
	struct lantern_class class;
	unsigned long pfn;
	unsigned long users;
	struct vm_area_struct *last;
	void *mem;
};

int lantern_common_mmap(struct lantern *lantern, struct vm_area_struct *vma);
int lantern_arch_mmap(struct lantern *lantern, struct vm_area_struct *vma);
void lantern_set_hook(struct lantern *lantern, lantern_hook hook);

/* A hook in a header. */
static inline int lantern_none_mmap(struct lantern *lantern, struct vm_area_struct *vma)
{
	return -19;
}

/* Macros that register: a member, a whole table by token pasting, the hook as a parameter, two. */
#define LANTERN_DEFAULT_OPS \
	.light = lantern_light, \
	.mmap = lantern_common_mmap

#define LANTERN_FOPS(name) \
	static const struct file_operations name##_fops = { \
		.open = name##_open, \
		.mmap = name##_mmap, \
	}

#define LANTERN_ATTR(_name, _hook) \
	struct attribute_file lantern_attr_##_name = { \
		.name = #_name, \
		.mmap = (_hook), \
	}

#define LANTERN_ATTRS(name) \
	LANTERN_ATTR(name##_low, name##_low_mmap); \
	LANTERN_ATTR(name##_high, NULL)

/* One name, two bodies. */
#if lantern_can_mmap()
#define LANTERN_CHOICE .mmap = lantern_common_mmap,
#else
#define LANTERN_CHOICE .mmap = lantern_none_mmap,
#endif
