// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The names of files as text. To the system they are bytes, and Java decodes them by the locale,
 * which may be one that knows ASCII only; here they are UTF-8 whatever the locale says.
 */
public final class FileNames {
  private FileNames() {}

  /** Whether a name is printable ASCII, which means the same in every locale. */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file of that last name is read as C, or counted as Rust. */
  public static boolean isSource(String name) {
    return name.endsWith(".h")
        || name.endsWith(".c") && !name.endsWith(".mod.c")
        || name.endsWith(".rs");
  }

  /** Whether the directory at {@code path}, relative to the root, is written by a build. */
  public static boolean isGenerated(String path) {
    return path.equals("include/generated")
        || path.startsWith("arch/") && path.endsWith("/include/generated");
  }

  /** The last name of a listed path; bytes that are not UTF-8 are spelt as {@code \xe9}. */
  static String last(Path listed) {
    String last = listed.getFileName().toString();
    return isPlain(last) ? last : decoded(bytes(listed));
  }

  /** The bytes of the last name: a URI has those that are not letters in hexadecimal. */
  private static byte[] bytes(Path listed) {
    String path = listed.toUri().getRawPath();
    String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(last.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (c != '/') { // behind a directory
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  /** A name given as bytes; those that are not UTF-8 are spelt as {@code \\xe9}. */
  public static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder spelt = new StringBuilder();
      for (byte b : bytes) {
        spelt.append(b >= 0 ? String.valueOf((char) b) : "\\x%02x".formatted(b & 0xff));
      }
      return spelt.toString();
    }
  }
}
