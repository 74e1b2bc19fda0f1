// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.c.CText;

/** The value that is put into a hook member, as text. */
final class Value {
  /** Casts and parentheses around a value are taken off this often. */
  private static final int LAYERS_MAX = 100;

  private Value() {}

  /** The value as a name where it is one: without parentheses, casts and {@code &} around it. */
  static String hook(String value) {
    String text = withoutParentheses(CText.squeeze(value));
    for (int layer = 0; layer < LAYERS_MAX; layer++) {
      String inner = text;
      if (inner.startsWith("&")) {
        inner = inner.substring(1).trim();
      } else if (inner.startsWith("(")) {
        int end = CText.groupEnd(inner, 0, inner.length());
        String behind = inner.substring(end).trim();
        if (behind.startsWith("->") || behind.startsWith(".") || behind.startsWith("[")) {
          return text; // no cast
        }
        inner = behind.isEmpty() ? inner.substring(1, end - 1).trim() : behind;
      }
      if (inner.equals(text) || inner.isEmpty()) {
        return text;
      }
      text = inner;
    }
    return text;
  }

  /** A name without the parentheses around it, however many. */
  private static String withoutParentheses(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '(' && text.charAt(end - 1) == ')') {
      start++;
      end--;
    }
    String inner = text.substring(start, end);
    return inner.indexOf('(') < 0 && inner.indexOf(')') < 0 ? inner.trim() : text;
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
