/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/lantern.h>

/* Registers, and does not say how. */
#define WICK_OPS LANTERN_DEFAULT_OPS
