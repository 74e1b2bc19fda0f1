// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.mmaproof.model.term;

import org.jspecify.annotations.NullMarked;
