// SPDX-License-Identifier: Apache-2.0
/** Tests of commands whose engines are replaced. */
@NullMarked
package org.mmaproof.analyzer.cli;

import org.jspecify.annotations.NullMarked;
