/**
 * Finds mmap hooks in a tree and says how far each is from {@code mmap_prepare}: owner structs,
 * macros that register, registrations, class and blockers.
 *
 * <p>Everything is found by reading declarations; no driver's name and no list of tables stands
 * here.
 */
@NullMarked
package org.mmaproof.analyzer.hook;

import org.jspecify.annotations.NullMarked;
