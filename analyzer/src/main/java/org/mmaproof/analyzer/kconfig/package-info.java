// SPDX-License-Identifier: Apache-2.0
/**
 * Which options a kernel can be configured with: the Kconfig files of a tree and a {@code .config},
 * read as text. No command that a Kconfig file names is run.
 */
@NullMarked
package org.mmaproof.analyzer.kconfig;

import org.jspecify.annotations.NullMarked;
