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
   * What to look for.
   *
   * @param members names of hook members
   * @param macros macros that register
   * @param anyMember macros that register when a hook member is among their arguments
   */
  record Sought(Set<String> members, Set<String> macros, Set<String> anyMember) {}

  /**
   * Such words between {@code start} and {@code end}, comments, literals and directives left out.
   */
  static List<Word> in(String text, int start, int end, Sought sought) {
    List<Word> found = new ArrayList<>();
    boolean lineStart = true;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (CText.startsName(c)) {
        int nameEnd = CText.nameEnd(text, i);
        String name = text.substring(i, nameEnd);
        if (sought.macros().contains(name)
            || sought.anyMember().contains(name) && namesMember(text, nameEnd, end, sought)) {
          found.add(new Word(name, i, true));
        } else if (sought.members().contains(name) && RegisteringMacros.isSet(text, i, nameEnd)) {
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

  /** Whether a hook member is one of the arguments in the parentheses behind {@code at}. */
  private static boolean namesMember(String text, int at, int limit, Sought sought) {
    int open = CText.skipBlank(text, at);
    if (open >= limit || text.charAt(open) != '(') {
      return false;
    }
    int close = CText.groupEnd(text, open, limit);
    return CText.arguments(text.substring(open + 1, Math.max(open + 1, close - 1))).stream()
        .map(CText::squeeze)
        .anyMatch(sought.members()::contains);
  }
}
