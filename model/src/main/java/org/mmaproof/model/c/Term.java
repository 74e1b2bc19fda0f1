// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.Optional;
import org.mmaproof.model.ir.Presence;

/** What an operand of a preprocessor condition is worth in one configuration. */
sealed interface Term {
  Term ZERO = new Number(0, false);
  Term ONE = new Number(1, false);

  /** As an operand of another operator. */
  String operand();

  /** When it is not zero. */
  Presence truth();

  /** A value of {@code intmax_t} or {@code uintmax_t}, 64 bits. */
  record Number(long value, boolean unsigned) implements Term {
    @Override
    public String operand() {
      return unsigned ? Long.toUnsignedString(value) + "U" : Long.toString(value);
    }

    @Override
    public Presence truth() {
      return value == 0 ? Presence.NEVER : Presence.ALWAYS;
    }
  }

  /**
   * A value that the unconfigured tree does not tell, in one spelling.
   *
   * @param primary whether it is a name or a call, which no operator can come between
   */
  record Written(String text, boolean primary) implements Term {
    @Override
    public String operand() {
      return primary ? text : "(" + text + ")";
    }

    @Override
    public Presence truth() {
      return Presence.atom(text);
    }
  }

  static Term of(boolean truth) {
    return truth ? ONE : ZERO;
  }

  /** The integer constant {@code written}; empty when it is none that C allows here. */
  static Optional<Term> number(String written) {
    String digits = written;
    while (!digits.isEmpty() && "uUlLzZ".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
      digits = digits.substring(0, digits.length() - 1);
    }
    String suffix = written.substring(digits.length()).replace('u', 'U');
    boolean known = suffix.matches("U?(l|L|ll|LL)?|(l|L|ll|LL)U|U?[zZ]|[zZ]U");
    int radix = radix(digits);
    String plain = digits.substring(radix == 16 || radix == 2 ? 2 : 0);
    if (!known || plain.isEmpty() || plain.length() > 70 || !digits(plain, radix)) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(plain, radix);
    return value.bitLength() > 64
        ? Optional.empty()
        : Optional.of(
            new Number(value.longValue(), suffix.contains("U") || value.bitLength() > 63));
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static boolean digits(String plain, int radix) {
    return plain.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
  }

  /** The value of a character constant of one plain character or a one-letter escape. */
  static Optional<Term> character(String written) {
    if (written.length() == 3 && written.endsWith("'") && written.charAt(1) < 0x80) {
      return Optional.of(new Number(written.charAt(1), false));
    }
    int escape =
        written.length() == 4 && written.charAt(1) == '\\' && written.endsWith("'")
            ? "0abtnvfr\\'\"?".indexOf(written.charAt(2))
            : -1;
    int[] values = {0, 7, 8, 9, 10, 11, 12, 13, '\\', '\'', '"', '?'};
    return escape < 0 ? Optional.empty() : Optional.of(new Number(values[escape], false));
  }
}
