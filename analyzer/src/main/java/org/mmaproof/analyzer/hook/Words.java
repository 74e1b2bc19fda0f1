// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.c.CText;

/** The words of a text that can register a hook: hook members that are set, and macros. */
final class Words {
  private Words() {}

  /**
   * @param start first char of the word
   * @param macro whether it is a registering macro, else a member that something is put into
   */
  record Word(String text, int start, boolean macro) {
    int end() {
      return start + text.length();
    }
  }

  /**
   * Such words between {@code start} and {@code end}, comments, literals and directives left out.
   */
  static List<Word> in(String text, int start, int end, Set<String> members, Set<String> macros) {
    List<Word> found = new ArrayList<>();
    boolean lineStart = true;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (CText.startsName(c)) {
        int nameEnd = CText.nameEnd(text, i);
        String name = text.substring(i, nameEnd);
        if (macros.contains(name)) {
          found.add(new Word(name, i, true));
        } else if (members.contains(name) && RegisteringMacros.isSet(text, i, nameEnd)) {
          found.add(new Word(name, i, false));
        }
        i = nameEnd;
        lineStart = false;
      } else if (c == '#' && lineStart) {
        i = CText.directiveEnd(text, i);
      } else {
        lineStart = c == '\n' || lineStart && c <= ' ';
        i = CText.next(text, i);
      }
    }
    return found;
  }
}
