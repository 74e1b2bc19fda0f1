/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/wicks.h>

/* Registers a hook that neither this file nor its header names. */
static struct lantern_ops wick_ops = {
	WICK_OPS
};
