/* SPDX-License-Identifier: Apache-2.0 */
/* Same tag, another struct. */
struct gong_ops {
	int (*mmap)(struct gong *gong, int flags);
};
