// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sections of a MAINTAINERS file and the files they claim.
 *
 * <p>Source: the descriptions at the head of MAINTAINERS: a pattern ending in a slash claims all
 * below, a star does not cross directories.
 */
final class Maintainers {
  private static final int PATTERNS_MAX = 100_000;

  /**
   * One {@code F:} line.
   *
   * @param literal what stands before its first wildcard
   */
  private record Claim(String section, String literal, Pattern pattern, int length) {}

  private final List<Claim> claims;

  private Maintainers(List<Claim> claims) {
    this.claims = claims;
  }

  /** The sections of {@code text}; of an empty text, none. */
  static Maintainers of(String text) {
    List<Claim> claims = new ArrayList<>();
    String section = "";
    String previous = "";
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("F:") && claims.size() < PATTERNS_MAX) {
        claims.add(claim(section, line.substring(2).trim()));
      } else if (line.length() > 1 && line.charAt(1) == ':') {
        if (!previous.isEmpty() && (previous.length() < 2 || previous.charAt(1) != ':')) {
          section = previous.trim().replaceAll("\\s+", " ");
        }
      }
      previous = line;
    }
    return new Maintainers(claims);
  }

  private static Claim claim(String section, String pattern) {
    int wildcard = 0;
    while (wildcard < pattern.length() && "*?[".indexOf(pattern.charAt(wildcard)) < 0) {
      wildcard++;
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
    }
    boolean directory = wildcard == pattern.length();
    regex.append(pattern.endsWith("/") ? ".*" : directory ? "(/.*)?" : "");
    return new Claim(
        section,
        pattern.substring(0, wildcard),
        Pattern.compile(regex.toString()),
        pattern.length());
  }

  /** The section with the longest pattern that claims {@code path}, else its top directories. */
  String subsystem(String path) {
    String best = "";
    int longest = -1;
    for (Claim claim : claims) {
      if (claim.length() > longest
          && path.startsWith(claim.literal())
          && claim.pattern().matcher(path).matches()) {
        best = claim.section();
        longest = claim.length();
      }
    }
    return best.isEmpty() ? topDirectories(path) : best;
  }

  private static String topDirectories(String path) {
    int first = path.indexOf('/');
    int second = first < 0 ? -1 : path.indexOf('/', first + 1);
    return second < 0 ? (first < 0 ? path : path.substring(0, first)) : path.substring(0, second);
  }
}
