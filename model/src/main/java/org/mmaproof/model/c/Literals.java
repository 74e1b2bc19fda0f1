// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;

/** Numbers, characters and strings as C11 6.4.4 and 6.4.5 read them. */
final class Literals {
  private static final Pattern INTEGER =
      Pattern.compile("(0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|([0-9]+))([uUlL]*)");
  private static final Pattern REAL =
      Pattern.compile("([0-9.]+([eE][-+]?[0-9]+)?|0[xX][0-9a-fA-F.]+[pP][-+]?[0-9]+)([fFlL]?)");

  /** One character or escape. */
  private static final Pattern CHARACTER =
      Pattern.compile("\\\\(x[0-9a-fA-F]+|[0-7]{1,3}|[abefnrtv\\\\'\"?])|[^\\\\]");

  private Literals() {}

  /** An integer constant with its type. */
  record Constant(Type type, BigInteger value) {}

  /** An integer or character constant; empty for others. */
  static Optional<Constant> integer(String text, Target target) {
    if (text.startsWith("'")) {
      return character(text);
    }
    Matcher m = INTEGER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean decimal = m.group(4) != null && !m.group(4).startsWith("0");
    Optional<BigInteger> value = value(m);
    String suffix = m.group(5).toLowerCase(Locale.ROOT);
    if (value.isEmpty()
        || !List.of("", "u", "l", "ul", "lu", "ll", "ull", "llu").contains(suffix)) {
      return Optional.empty();
    }
    int least = suffix.contains("ll") ? 64 : suffix.contains("l") ? target.bits() : 32;
    boolean unsigned = suffix.contains("u");
    // long is as wide as int or as long long: two widths are all there are to try.
    for (int bits = least; bits <= 64; bits += 32) {
      for (boolean signed : new boolean[] {true, false}) {
        boolean allowed = signed ? !unsigned : unsigned || !decimal;
        if (allowed && value.get().bitLength() <= (signed ? bits - 1 : bits)) {
          return Optional.of(new Constant(new Type.Int(bits, signed), value.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<BigInteger> value(Matcher m) {
    if (m.group(2) != null) {
      return Optional.of(new BigInteger(m.group(2), 16));
    }
    if (m.group(3) != null) {
      return Optional.of(new BigInteger(m.group(3), 2));
    }
    String digits = m.group(4);
    if (!digits.startsWith("0")) {
      return Optional.of(new BigInteger(digits));
    }
    return digits.chars().anyMatch(c -> c > '7')
        ? Optional.empty()
        : Optional.of(new BigInteger(digits, 8));
  }

  private static Optional<Constant> character(String text) {
    if (text.length() < 3 || !text.endsWith("'")) {
      return Optional.empty();
    }
    String inside = text.substring(1, text.length() - 1);
    Matcher m = CHARACTER.matcher(inside);
    return m.matches() ? character(m).map(v -> new Constant(Scalars.INT, v)) : Optional.empty();
  }

  private static Optional<BigInteger> character(Matcher m) {
    String escape = m.group(1);
    if (escape == null) {
      // A character beyond ASCII is several bytes.
      return m.group().charAt(0) < 0x80
          ? Optional.of(BigInteger.valueOf(m.group().charAt(0)))
          : Optional.empty();
    }
    char c = escape.charAt(0);
    if (c == 'x' || c >= '0' && c <= '7') {
      BigInteger value =
          c == 'x' ? new BigInteger(escape.substring(1), 16) : new BigInteger(escape, 8);
      return value.bitLength() <= 8 ? Optional.of(value) : Optional.empty();
    }
    int at = "abefnrtv\\'\"?".indexOf(c);
    return Optional.of(BigInteger.valueOf("\u0007\b\u001b\f\n\r\t\u000b\\'\"?".charAt(at)));
  }

  /** The type of a number that is no integer. */
  static Optional<Type> real(String text) {
    Matcher m = REAL.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String suffix = m.group(3).toLowerCase(Locale.ROOT);
    return Optional.of(new Type.Real(suffix.equals("f") ? 32 : suffix.equals("l") ? 128 : 64));
  }

  /** Bytes of adjacent string literals, the zero at the end counted; empty for what else. */
  static Optional<Integer> length(String written) {
    if (written.contains("\\u") || written.contains("\\U")) {
      return Optional.empty();
    }
    int bytes = 1;
    int at = CText.skipBlank(written, 0);
    while (at < written.length()) {
      if (written.charAt(at) != '"') {
        return Optional.empty();
      }
      int end = CText.literalEnd(written, at);
      if (end - at < 2 || written.charAt(end - 1) != '"') {
        return Optional.empty();
      }
      Matcher m = CHARACTER.matcher(written.substring(at + 1, end - 1).replace("\\\n", ""));
      while (m.find()) {
        bytes++;
      }
      at = CText.skipBlank(written, end);
    }
    return Optional.of(bytes);
  }
}
