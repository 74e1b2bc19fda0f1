// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.ir.SourceText;

/**
 * Names that headers of architectures define. Code of no architecture means the one that it is
 * built for, so that such a name stands for one thing that is not known.
 */
public final class ArchitectureNames {
  private static final Pattern DIRECTORY = Pattern.compile("arch/\\w+/(?:\\w+/)*include/.+\\.h");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final Source source;

  public ArchitectureNames(Source source) {
    this.source = source;
  }

  /** Those of {@code names} that stand in a header of some architecture. */
  public Set<String> among(Set<String> names) {
    Set<String> found = new TreeSet<>();
    for (String path : source.list("arch").files()) {
      if (found.size() < names.size() && DIRECTORY.matcher(path).matches()) {
        source.bytes(path).ifPresent(bytes -> collect(new SourceText(path, bytes), names, found));
      }
    }
    return found;
  }

  private static void collect(SourceText text, Set<String> names, Set<String> found) {
    Matcher word = WORD.matcher(text.text());
    while (word.find()) {
      if (names.contains(word.group())) {
        found.add(word.group());
      }
    }
  }
}
