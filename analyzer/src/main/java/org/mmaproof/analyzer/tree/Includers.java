// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * Which sources include a header. Not every header includes what it needs: some are written to be
 * included behind others. Safe for several threads, but for {@link #add}.
 */
final class Includers {
  /** What a source includes, and how it is written. */
  private record Directive(String name, boolean quoted) {}

  private final Map<String, List<Directive>> sources = new ConcurrentSkipListMap<>();
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  void add(Unit unit) {
    if (unit.path().endsWith(".c")) {
      sources.put(
          unit.path(),
          unit.items().stream()
              .filter(item -> item.kind() == Item.Kind.INCLUDE)
              .map(item -> new Directive(item.name(), item.local()))
              .toList());
      known.clear();
    }
  }

  /** The first source that includes {@code header}, those of its own directory before others. */
  Optional<String> of(String header) {
    return known.computeIfAbsent(header, this::find);
  }

  private Optional<String> find(String header) {
    String directory = Includes.directory(header);
    String file = header.substring(header.lastIndexOf('/') + 1);
    return sources.entrySet().stream()
        .filter(source -> includes(source.getKey(), source.getValue(), header, file))
        .map(Map.Entry::getKey)
        .min(
            Comparator.comparing((String path) -> !Includes.directory(path).equals(directory))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean includes(
      String path, List<Directive> directives, String header, String file) {
    return directives.stream()
        .filter(directive -> directive.name().endsWith(file))
        .anyMatch(d -> Includes.candidates(d.name(), d.quoted(), path).contains(header));
  }
}
