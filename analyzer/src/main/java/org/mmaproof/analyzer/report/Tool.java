// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

/**
 * Who says it.
 *
 * @param generation the generation of the kernel's interface that the tree was read as
 */
public record Tool(String name, String version, String generation) {}
