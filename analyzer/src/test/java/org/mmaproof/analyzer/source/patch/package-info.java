/** Tests of patches. */
@NullMarked
package org.mmaproof.analyzer.source.patch;

import org.jspecify.annotations.NullMarked;
