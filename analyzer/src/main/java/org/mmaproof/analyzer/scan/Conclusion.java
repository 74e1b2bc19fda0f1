// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

/**
 * What a scan of a tree came to.
 *
 * @param generation of the kernel's interface
 * @param because how the generation was told
 */
public record Conclusion(String generation, String because, Scan scan) {}
