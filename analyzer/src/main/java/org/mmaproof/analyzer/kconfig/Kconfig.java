// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.kconfig.KconfigFile.Definition;
import org.mmaproof.analyzer.kconfig.KconfigFile.Dependency;
import org.mmaproof.analyzer.kconfig.KconfigFile.Sourced;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;

/**
 * The options of a kernel tree: every {@code config} that its topmost {@code Kconfig} leads to, for
 * all architectures.
 *
 * @param definitions every place that defines an option, by the option's name
 * @param selections every option that selects an option, by the name of the latter
 * @param places every place that reads a file, by the file's path; none for the topmost
 * @param whole whether all was read: if not, an option can be more than this says
 */
record Kconfig(
    Map<String, List<Place>> definitions,
    Map<String, List<Selector>> selections,
    Map<String, List<Inclusion>> places,
    boolean whole) {
  static final Kconfig NONE = new Kconfig(Map.of(), Map.of(), Map.of(), false);

  /** Where the options of a kernel begin. */
  static final String TOP = "Kconfig";

  private static final int MOST_FILES = 20_000;
  private static final int LARGEST = 4 << 20;

  /** A definition and the file that it stands in. */
  record Place(String file, Definition definition) {}

  /** {@code symbol} selects another option under a condition. */
  record Selector(String symbol, String when) {}

  /** The file that reads another and what it says around that. */
  record Inclusion(String by, List<Dependency> needed) {}

  /** Reads the tree's Kconfig files, side by side. */
  static Kconfig read(Source source, Workers workers) {
    List<String> listed = source.kconfig().files();
    if (!listed.contains(TOP) || listed.size() > MOST_FILES) {
      return NONE;
    }
    List<Optional<KconfigFile>> read = workers.map(listed, () -> path -> file(source, path));
    Map<String, Optional<KconfigFile>> files = new HashMap<>();
    for (int i = 0; i < listed.size(); i++) {
      files.put(listed.get(i), read.get(i));
    }
    return new Reading(listed, files, path -> file(source, path)).all();
  }

  private static Optional<KconfigFile> file(Source source, String path) {
    return source
        .bytes(path)
        .filter(bytes -> bytes.length <= LARGEST)
        .map(bytes -> KconfigFile.of(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** The type that all definitions of an option give it; empty when they differ or none does. */
  Optional<KconfigFile.Type> type(String symbol) {
    List<KconfigFile.Type> types =
        definitions.getOrDefault(symbol, List.of()).stream()
            .flatMap(place -> place.definition().type().stream())
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  /** How many options there are of each type. */
  Map<KconfigFile.Type, Integer> count() {
    Map<KconfigFile.Type, Integer> count = new TreeMap<>();
    definitions.keySet().stream()
        .flatMap(symbol -> type(symbol).stream())
        .forEach(type -> count.merge(type, 1, Integer::sum));
    return count;
  }

  /** Goes from file to file. */
  private static final class Reading {
    private final List<String> listed;
    private final Map<String, Optional<KconfigFile>> files;
    private final Function<String, Optional<KconfigFile>> reader;
    private final Map<String, List<Inclusion>> places = new LinkedHashMap<>();
    private final Map<String, List<Place>> definitions = new HashMap<>();
    private final Map<String, List<Selector>> selections = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean whole = true;

    private Reading(
        List<String> listed,
        Map<String, Optional<KconfigFile>> files,
        Function<String, Optional<KconfigFile>> reader) {
      this.listed = listed;
      this.files = files;
      this.reader = reader;
    }

    private Kconfig all() {
      places.put(TOP, new ArrayList<>());
      open.add(TOP);
      while (!open.isEmpty()) {
        take(open.remove());
      }
      return new Kconfig(definitions, selections, places, whole);
    }

    private void take(String path) {
      Optional<KconfigFile> file = files.getOrDefault(path, Optional.empty());
      if (file.isEmpty()) {
        whole = false;
        return;
      }
      whole &= file.get().whole();
      for (Definition definition : file.get().definitions()) {
        definitions
            .computeIfAbsent(definition.symbol(), symbol -> new ArrayList<>(1))
            .add(new Place(path, definition));
        definition
            .selections()
            .forEach(
                selected ->
                    selections
                        .computeIfAbsent(selected.symbol(), symbol -> new ArrayList<>(1))
                        .add(new Selector(definition.symbol(), selected.when())));
      }
      file.get().sourced().forEach(sourced -> follow(sourced, path));
    }

    private void follow(Sourced sourced, String from) {
      List<String> found = found(sourced, from);
      whole &= sourced.optional() || !found.isEmpty();
      for (String path : found) {
        if (places.size() >= MOST_FILES) {
          whole = false;
          return;
        }
        List<Inclusion> known = places.get(path);
        if (known == null) {
          known = new ArrayList<>(1);
          places.put(path, known);
          open.add(path);
        }
        known.add(new Inclusion(from, sourced.needed()));
      }
    }

    /** The files that a line can mean; what a variable stands for can be any name. */
    private List<String> found(Sourced sourced, String from) {
      String directory = from.substring(0, from.lastIndexOf('/') + 1);
      String pattern = sourced.relative() ? directory + sourced.pattern() : sourced.pattern();
      if (pattern.contains("$") || pattern.contains("*")) {
        String wild =
            Pattern.compile("\\$\\([^()]*\\)|\\*")
                .matcher(Pattern.quote(pattern))
                .replaceAll(Matcher.quoteReplacement("\\E[^/]*\\Q"));
        Pattern all = Pattern.compile(wild);
        return listed.stream().filter(path -> all.matcher(path).matches()).toList();
      }
      return files.computeIfAbsent(pattern, reader).isPresent() ? List.of(pattern) : List.of();
    }
  }
}
