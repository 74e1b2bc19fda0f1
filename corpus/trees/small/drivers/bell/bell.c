/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

/* No section of MAINTAINERS claims this; every architecture has its own hook. */
static struct lantern_ops bell_ops = {
	.mmap = lantern_arch_mmap,
};
