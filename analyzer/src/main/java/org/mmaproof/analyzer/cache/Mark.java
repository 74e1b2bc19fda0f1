// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

/**
 * What one path was when it was read.
 *
 * @param stamped whether it is known by its stamp, else by what reading it gave
 * @param print a hash of either
 */
record Mark(boolean stamped, long print) {}
