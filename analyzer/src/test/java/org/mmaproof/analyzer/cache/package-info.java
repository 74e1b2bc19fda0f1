// SPDX-License-Identifier: Apache-2.0
/** What earlier runs learned: what is believed of it, and what is not. */
@NullMarked
package org.mmaproof.analyzer.cache;

import org.jspecify.annotations.NullMarked;
