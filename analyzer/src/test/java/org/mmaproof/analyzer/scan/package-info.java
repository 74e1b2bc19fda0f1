// SPDX-License-Identifier: Apache-2.0
/** Tests of a scan with rules of their own. */
@NullMarked
package org.mmaproof.analyzer.scan;

import org.jspecify.annotations.NullMarked;
