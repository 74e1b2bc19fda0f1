// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Unusable;

/** Text as mail carries it: quoted-printable, base64, encoded words. */
final class MailWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

  private MailWords() {}

  /** A field of a head; what is not understood stays as it is. */
  static String decoded(String field) {
    // Encoded words are ASCII; a field that is not was written as UTF-8.
    String plain = new String(field.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return WORD.matcher(plain)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(word(found.group(1), found.group(2), found.group(3))));
  }

  private static String word(String charset, String how, String text) {
    try {
      byte[] bytes =
          how.equalsIgnoreCase("b")
              ? Base64.getMimeDecoder().decode(text)
              : quotedPrintable(text.replace('_', ' '));
      return new String(bytes, charset(charset));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /**
   * A body, its bytes as Latin-1; in UTF-8 whatever it was written in, as the files that it speaks
   * of are.
   */
  static String body(String name, String text, String encoding, String type) {
    byte[] bytes =
        switch (encoding.toLowerCase(Locale.ROOT)) {
          case "quoted-printable" -> quotedPrintable(text);
          case "base64" -> base64(name, text);
          default -> text.getBytes(StandardCharsets.ISO_8859_1);
        };
    Matcher charset = CHARSET.matcher(type);
    String named = charset.find() ? charset.group(1) : "utf-8";
    boolean plain = named.equalsIgnoreCase("utf-8") || named.equalsIgnoreCase("us-ascii");
    return new String(
        plain ? bytes : new String(bytes, charset(named)).getBytes(StandardCharsets.UTF_8),
        StandardCharsets.ISO_8859_1);
  }

  private static byte[] base64(String name, String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      String decoded = new String(bytes, StandardCharsets.ISO_8859_1);
      return decoded.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw new Unusable(name + ": a letter that is no base64 though it says so", e);
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static byte[] quotedPrintable(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int soft = c == '=' ? softBreak(text, i + 1) : 0;
      if (soft > 0) {
        i = soft - 1;
      } else if (c == '=' && i + 2 < text.length() && hex(text, i + 1) >= 0) {
        bytes.write(hex(text, i + 1));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  /** Where text goes on behind a line end that means nothing; 0 where there is none. */
  private static int softBreak(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n' ? at + 1 : 0;
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
