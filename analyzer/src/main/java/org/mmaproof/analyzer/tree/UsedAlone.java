// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.MadeItems;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Unit;

/**
 * Names that no file writes as they are: macros that stand alone at file scope make them of the
 * words that they are given. Safe for several threads.
 */
final class UsedAlone {
  /** What these are given is named, not made. */
  private static final Pattern NAMING =
      Pattern.compile(
          "_*EXPORT_\\w*|MODULE_\\w+|\\w*_initcall\\w*|module_\\w+|ALLOW_ERROR_INJECTION");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  /** A use is looked at so far, chars: the words that names are made of stand in front. */
  private static final int LOOKED_AT = 240;

  /** Uses of macros that are tried for one name. */
  private static final int TRIED = 12;

  private final Headers headers;
  private final BiFunction<String, String, List<Macro>> macros;
  private final Map<Asked, Optional<MadeItems.Made>> known = new ConcurrentHashMap<>();

  private record Asked(String name, String from) {}

  /**
   * @param macros the definitions of a macro by its name and the file that uses it
   */
  UsedAlone(Headers headers, BiFunction<String, String, List<Macro>> macros) {
    this.headers = headers;
    this.macros = macros;
  }

  /** The words that names can be made of. */
  static Set<String> words(Unit unit, Item item) {
    Set<String> found = new LinkedHashSet<>();
    if (!NAMING.matcher(item.name()).matches()) {
      int start = Math.min(item.end(), item.nameStart() + item.name().length());
      int end = Math.min(item.end(), start + LOOKED_AT);
      Matcher word = WORD.matcher(unit.text().slice(start, end));
      while (word.find()) {
        found.add(word.group());
      }
    }
    return found;
  }

  /** What makes {@code name} as seen from the file {@code from}. */
  Optional<MadeItems.Made> find(String name, String from, Optional<Unit> own) {
    Asked asked = new Asked(name, from);
    Optional<MadeItems.Made> before = known.get(asked);
    if (before == null) {
      before =
          candidates(name, from, own)
              .limit(TRIED)
              .flatMap(place -> made(name, place, from).stream())
              .findFirst();
      known.put(asked, before);
    }
    return before;
  }

  private Optional<MadeItems.Made> made(String name, Index.Place place, String from) {
    Unit unit = place.unit();
    Item item = place.item();
    String use = unit.text().slice(item.nameStart(), item.end());
    String path = unit.path() + "(" + item.name() + " " + item.line() + ")";
    return definitions(item.name(), from)
        .flatMap(
            outer ->
                MadeItems.of(
                    name,
                    use,
                    path,
                    macro -> macro.equals(item.name()) ? List.of(outer) : macros.apply(macro, from))
                    .stream())
        .findFirst();
  }

  /** The nearest definitions of a macro, and all others: headers redefine what they are read by. */
  private Stream<Macro> definitions(String macro, String from) {
    return Stream.concat(
            macros.apply(macro, from).stream(),
            headers.all(Item.Kind.MACRO, macro, from).stream()
                .map(place -> Macros.of(place.unit(), place.item())))
        .distinct()
        .limit(TRIED);
  }

  /** Uses that are given a part of the name, the longest part first, the nearest file first. */
  private Stream<Index.Place> candidates(String name, String from, Optional<Unit> own) {
    return parts(name).stream()
        .flatMap(
            part ->
                Stream.concat(
                    own.stream().flatMap(unit -> in(unit, part)),
                    headers.mentioning(part, from).stream()));
  }

  private static Stream<Index.Place> in(Unit unit, String word) {
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.CALL && words(unit, item).contains(word))
        .map(item -> new Index.Place(unit, item));
  }

  /** What lies between underscores, and several of those together. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < name.length(); start++) {
      boolean begins = start == 0 || name.charAt(start - 1) == '_' || named(name, start);
      for (int end = name.length(); begins && end > start + 1; end--) {
        if (end == name.length() || name.charAt(end) == '_') {
          parts.add(name.substring(start, end));
        }
      }
    }
    parts.sort(Comparator.comparingInt(String::length).reversed());
    return parts;
  }

  /** {@code Locked} in {@code PageLocked}. */
  private static boolean named(String name, int at) {
    return Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
  }
}
