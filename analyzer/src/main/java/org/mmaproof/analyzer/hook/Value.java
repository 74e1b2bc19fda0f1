// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.c.CText;

/** The value that is put into a hook member, as text. */
final class Value {
  private Value() {}

  /** The value as a name where it is one: without parentheses, casts and {@code &} around it. */
  static String hook(String value) {
    String text = CText.squeeze(value);
    while (true) {
      String inner = text;
      if (inner.startsWith("&")) {
        inner = inner.substring(1).trim();
      } else if (inner.startsWith("(")) {
        int end = CText.groupEnd(inner, 0, inner.length());
        inner =
            end == inner.length()
                ? inner.substring(1, end - 1).trim()
                : inner.substring(end).trim();
      }
      if (inner.equals(text) || inner.isEmpty()) {
        return text;
      }
      text = inner;
    }
  }

  /** The names in the value that can be functions, in order. */
  static List<String> names(String value) {
    Set<String> names = new LinkedHashSet<>();
    int i = 0;
    while (i < value.length()) {
      int end = CText.startsName(value.charAt(i)) ? CText.nameEnd(value, i) : i;
      if (end > i && !followsMember(value, i)) {
        names.add(value.substring(i, end));
      }
      i = Math.max(end, CText.next(value, i));
    }
    return new ArrayList<>(names);
  }

  private static boolean followsMember(String value, int at) {
    int i = at - 1;
    while (i >= 0 && value.charAt(i) <= ' ') {
      i--;
    }
    return i >= 0
        && (value.charAt(i) == '.'
            || value.charAt(i) == '>' && i > 0 && value.charAt(i - 1) == '-');
  }
}
