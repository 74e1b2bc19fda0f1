// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts to preprocessing tokens and back. */
final class PpTokens {
  private static final Set<String> LONG_PUNCTUATORS =
      Set.of(
          "...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
          "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|=", "##");

  private PpTokens() {}

  /** The tokens of {@code text}, whose first char stands at offset {@code base} of a use. */
  static List<PpToken> read(String text, int base) {
    List<PpToken> tokens = new ArrayList<>(text.length() / 3 + 1);
    boolean space = false;
    int at = 0;
    while (at < text.length()) {
      int solid = CText.skipBlank(text, at);
      space |= solid > at;
      if (solid == text.length()) {
        break;
      }
      PpToken.Kind kind = kind(text, solid);
      int end = end(text, solid, kind);
      tokens.add(
          new PpToken(
              kind,
              text.substring(solid, end),
              space,
              Set.of(),
              0,
              PpToken.Place.ofUse(base + solid, base + end)));
      space = false;
      at = end;
    }
    return tokens;
  }

  private static PpToken.Kind kind(String text, int at) {
    char c = text.charAt(at);
    if (CText.startsName(c)) {
      int end = CText.nameEnd(text, at);
      boolean prefix = end < text.length() && "\"'".indexOf(text.charAt(end)) >= 0;
      return prefix && Set.of("L", "u", "U", "u8").contains(text.substring(at, end))
          ? PpToken.Kind.LITERAL
          : PpToken.Kind.NAME;
    }
    boolean fraction = c == '.' && at + 1 < text.length() && digit(text.charAt(at + 1));
    if (digit(c) || fraction) {
      return PpToken.Kind.NUMBER;
    }
    return c == '"' || c == '\'' ? PpToken.Kind.LITERAL : PpToken.Kind.PUNCTUATOR;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int end(String text, int at, PpToken.Kind kind) {
    return switch (kind) {
      case NAME -> CText.nameEnd(text, at);
      case NUMBER -> numberEnd(text, at);
      case LITERAL -> {
        int quote = at;
        while (CText.inName(text.charAt(quote))) {
          quote++;
        }
        yield Math.min(text.length(), Math.max(quote + 1, CText.literalEnd(text, quote)));
      }
      default -> {
        for (int length = 3; length > 1; length--) {
          if (at + length <= text.length()
              && LONG_PUNCTUATORS.contains(text.substring(at, at + length))) {
            yield at + length;
          }
        }
        yield at + 1;
      }
    };
  }

  /** A sign belongs to the number behind an exponent's letter (C11 6.4.8). */
  private static int numberEnd(String text, int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean sign = (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(end - 1)) >= 0;
      if (!CText.inName(c) && c != '.' && !(sign && end > at)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether something must part the two tokens so that they stay two. */
  static boolean glue(PpToken left, PpToken right) {
    char a = left.text().charAt(left.text().length() - 1);
    char b = right.text().charAt(0);
    boolean word = CText.inName(b) || b == '"' || b == '\'' || b == '.';
    if (left.kind() == PpToken.Kind.NAME || left.kind() == PpToken.Kind.NUMBER) {
      return word || (left.kind() == PpToken.Kind.NUMBER && (b == '+' || b == '-'));
    }
    boolean operators = left.kind() == PpToken.Kind.PUNCTUATOR && "+-<>=&|#./*%^!".indexOf(a) >= 0;
    return operators && ("+-<>=&|#./*".indexOf(b) >= 0 || digit(b));
  }

  /**
   * White space where C sees it: a token behind padding is spaced as the first use was that left
   * something, or as it is itself.
   */
  static List<PpToken> settle(List<PpToken> tokens) {
    List<PpToken> out = new ArrayList<>(tokens.size());
    boolean known = false;
    boolean space = false;
    for (PpToken token : tokens) {
      if (token.padding()) {
        boolean source = !token.text().isEmpty();
        if (!known || (!space && !source)) {
          known = source;
          space = token.space();
        }
      } else {
        out.add(known ? token.spaced(space) : token);
        known = false;
        space = false;
      }
    }
    return out;
  }

  /** The spelling of {@code tokens} as {@code #} makes it, in quotes. */
  static String quoted(List<PpToken> tokens) {
    StringBuilder out = new StringBuilder("\"");
    for (PpToken token : settle(tokens)) {
      if (token.space() && out.length() > 1) {
        out.append(' ');
      }
      if (token.kind() == PpToken.Kind.LITERAL) {
        out.append(token.text().replace("\\", "\\\\").replace("\"", "\\\""));
      } else {
        out.append(token.text());
      }
    }
    return out.append('"').toString();
  }
}
