/**
 * The paths through a function, as rules read them: {@link org.mmaproof.rules.path.Paths} walks a
 * body and what it calls, each {@link org.mmaproof.rules.path.Path} is a list of steps with what is
 * known at its end.
 *
 * <p>This is a reading, not a proof: loops run at most twice, heap cells keep their value unless
 * the path itself writes them, and a limit that is met makes the whole reading unsure. Nothing here
 * knows a rule or what a kernel function is for.
 */
@NullMarked
package org.mmaproof.rules.path;

import org.jspecify.annotations.NullMarked;
