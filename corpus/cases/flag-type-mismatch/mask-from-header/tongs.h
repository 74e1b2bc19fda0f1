/* SPDX-License-Identifier: Apache-2.0 */
/* What the driver refuses. Written by hand. */
#define TONGS_REFUSED VM_EXEC
