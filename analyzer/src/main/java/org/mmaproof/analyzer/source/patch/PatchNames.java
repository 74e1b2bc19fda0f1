// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.analyzer.source.FileNames;
import org.mmaproof.analyzer.source.Unusable;

/** Names of files as patches write them. A name that leaves the tree is none. */
final class PatchNames {
  private static final String NOWHERE = "/dev/null";
  private static final Set<String> NO_PARTS = Set.of("", ".", "..", ".git");

  /**
   * The name behind {@code ---}, {@code +++} or the like.
   *
   * @param written with what follows it in its line
   * @param strip whether the first directory is {@code a} or {@code b}, or stands for one
   * @return empty for {@code /dev/null}
   * @throws Unusable when no file of a tree can have the name
   */
  static Optional<String> name(String patch, String written, boolean strip) {
    String line = written.stripTrailing();
    int tab = line.indexOf('\t');
    String name = line.startsWith("\"") ? unquoted(line) : tab < 0 ? line : line.substring(0, tab);
    if (name.equals(NOWHERE)) {
      return Optional.empty();
    }
    String path = FileNames.decoded(name.getBytes(StandardCharsets.ISO_8859_1));
    int slash = path.indexOf('/');
    if (path.startsWith("/") || strip && slash < 0) {
      throw refused(patch, path, "it is no path below the tree as git writes them (a/, b/)");
    }
    String inside = strip ? path.substring(slash + 1) : path;
    check(patch, path, inside);
    return Optional.of(inside);
  }

  private PatchNames() {}

  private static void check(String patch, String path, String inside) {
    if (inside.chars().anyMatch(Character::isISOControl) || inside.contains("\\")) {
      throw refused(patch, path, "no file of a kernel has such characters in its name");
    }
    if (inside.contains("::") || inside.contains("##[")) {
      throw refused(patch, path, "a runner could take the name for a command");
    }
    for (String part : inside.split("/", -1)) {
      if (NO_PARTS.contains(part.toLowerCase(java.util.Locale.ROOT))) {
        throw refused(patch, path, "the path leaves the tree, or is none");
      }
    }
  }

  private static Unusable refused(String patch, String path, String why) {
    String shown = path.replaceAll("\\p{Cntrl}", "?");
    return new Unusable(patch + ": " + shown + ": refused: " + why);
  }

  /** A name as C writes strings, with octal numbers; up to the quote that ends it. */
  private static String unquoted(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < line.length() && line.charAt(i) != '"'; i++) {
      char c = line.charAt(i);
      if (c != '\\' || i + 1 == line.length()) {
        bytes.write(c);
        continue;
      }
      c = line.charAt(++i);
      if (c >= '0' && c <= '3' && i + 2 < line.length()) {
        bytes.write((c - '0') * 64 + (line.charAt(i + 1) - '0') * 8 + (line.charAt(i + 2) - '0'));
        i += 2;
      } else {
        bytes.write(
            switch (c) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'a' -> 7;
              case 'b' -> '\b';
              case 'f' -> '\f';
              case 'v' -> 11;
              default -> c;
            });
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
