// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.function.Consumer;

/** The preprocessor lines of {@code text} that start between {@code from} and {@code to}. */
record Directives(String text, int from, int to) {

  /**
   * One directive.
   *
   * @param name the word behind {@code #}, may be empty
   * @param argument what follows it, up to {@code end}
   */
  record Directive(String name, String argument, int start, int end) {}

  void forEach(Consumer<Directive> consumer) {
    boolean lineStart = true;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '#' && lineStart) {
        Directive directive = at(i);
        consumer.accept(directive);
        i = directive.end();
      } else {
        lineStart = c == '\n' || lineStart && c <= ' ';
        i = CText.next(text, i);
      }
    }
  }

  private Directive at(int start) {
    int end = CText.directiveEnd(text, start);
    int name = Math.min(end, CText.skipBlank(text, start + 1));
    int nameEnd = Math.min(end, CText.nameEnd(text, name));
    return new Directive(text.substring(name, nameEnd), text.substring(nameEnd, end), start, end);
  }
}
