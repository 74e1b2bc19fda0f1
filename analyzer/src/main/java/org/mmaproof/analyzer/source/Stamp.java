// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

/**
 * What the file system says of a file without opening it. A file whose stamp is as it was holds
 * what it held, unless it changed within the moment that the clock of the file system cannot tell
 * apart. Of an object in a repository the name stands in its place, which tells as much.
 *
 * @param size in bytes
 * @param modified when its bytes were last written, in nanoseconds since 1970; anybody may set it
 * @param changed when anything of it was last changed, likewise; nobody can set it
 * @param inode number of the file on its device
 * @param device number of the device
 */
public record Stamp(long size, long modified, long changed, long inode, long device) {}
