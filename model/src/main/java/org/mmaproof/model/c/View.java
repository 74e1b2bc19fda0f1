// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Type;

/**
 * Where an expression stands while it is read.
 *
 * @param from path of the file whose names it uses
 * @param text what the spans of no file are offsets of: the text of a macro, its arguments in place
 * @param open the macros whose bodies the expression stands in: they are not replaced again
 * @param raw whether the text holds names of macros that came with the arguments
 * @param depth how many names have led here
 */
record View(
    String from, Locals locals, Optional<String> text, Set<String> open, boolean raw, int depth) {
  /** Names in names are followed this far. */
  private static final int DEEPEST = 60;

  View {
    open = Set.copyOf(open);
  }

  static View of(String from, Locals locals) {
    return new View(from, locals, Optional.empty(), Set.of(), false, 0);
  }

  boolean tooDeep() {
    return depth > DEEPEST;
  }

  View deeper() {
    return new View(from, locals, text, open, raw, depth + 1);
  }

  /** In the body of a macro. */
  View into(String macro, String body, boolean unreplaced) {
    Set<String> more = new HashSet<>(open);
    more.add(macro);
    return new View(from, locals, Optional.of(body), more, unreplaced, depth + 1);
  }

  /** In a text of its own, such as the size of an array. */
  View over(String written) {
    return new View(from, locals, Optional.of(written), open, raw, depth + 1);
  }

  /** At file scope of another file. */
  View in(String file) {
    return new View(file, Locals.NONE, Optional.empty(), Set.of(), false, depth + 1);
  }

  /** With one more variable in scope. */
  View with(String name, Type type) {
    Locals outer = locals;
    Locals inner = asked -> asked.equals(name) ? Optional.of(type) : outer.type(asked);
    return new View(from, inner, text, open, raw, depth + 1);
  }
}
