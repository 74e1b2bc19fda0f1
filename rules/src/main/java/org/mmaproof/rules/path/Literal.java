// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Locale;

/** Reads numbers as C writes them. */
final class Literal {
  private Literal() {}

  /** The value of {@code text}, a number or a character constant; the text itself if unreadable. */
  static Value value(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceAll("[ul]+$", "");
    try {
      if (digits.startsWith("0x")) {
        return new Value.Constant(Long.parseUnsignedLong(digits.substring(2), 16));
      }
      if (digits.startsWith("0b")) {
        return new Value.Constant(Long.parseUnsignedLong(digits.substring(2), 2));
      }
      if (digits.length() > 1 && digits.startsWith("0")) {
        return new Value.Constant(Long.parseUnsignedLong(digits.substring(1), 8));
      }
      return new Value.Constant(Long.parseUnsignedLong(digits));
    } catch (NumberFormatException unreadable) {
      return new Value.Text(text);
    }
  }
}
