// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * What one generation declares, after its files were read over those of the newer ones.
 *
 * @param units the files, those of the generation itself first
 * @param functions by name
 * @param types structs and unions by tag, typedefs by name
 * @param constants the enum that lists a name, by that name; enumerators that a generation does not
 *     have are not there
 */
record Declared(
    List<Unit> units,
    Map<String, Place> functions,
    Map<String, Place> types,
    Map<String, String> constants) {
  private static final Pattern ENUMERATOR = Pattern.compile("(\\w+)\\s*(?:=[^,}]*)?[,}]");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  /** An item and the file that it stands in. */
  record Place(Unit unit, Item item) {}

  Declared {
    units = List.copyOf(units);
    functions = Collections.unmodifiableMap(functions);
    types = Collections.unmodifiableMap(types);
    constants = Collections.unmodifiableMap(constants);
  }

  static Declared of(Generation generation) {
    List<Unit> units = new ArrayList<>();
    Map<String, Place> functions = new LinkedHashMap<>();
    Map<String, Place> types = new LinkedHashMap<>();
    Map<String, String> constants = new LinkedHashMap<>();
    List<Generation> newestFirst = new ArrayList<>(generation.chain());
    Collections.reverse(newestFirst);
    for (Generation layer : newestFirst) {
      List<Unit> read = own(layer);
      for (Unit unit : read) {
        unit.items().stream()
            .filter(item -> item.kind() == Item.Kind.UNDEF)
            .map(Item::name)
            .forEach(
                name -> {
                  functions.remove(name);
                  types.remove(name);
                  constants.remove(name);
                  constants.values().removeIf(name::equals);
                });
      }
      for (Unit unit : read) {
        for (Item item : unit.items()) {
          Place place = new Place(unit, item);
          switch (item.kind()) {
            case FUNCTION -> functions.put(item.name(), place);
            case COMPOSITE, TYPEDEF -> types.put(item.name(), place);
            case ENUM -> enumerators(place, constants);
            default -> {}
          }
        }
      }
      units.addAll(0, read);
    }
    return new Declared(units, functions, types, constants);
  }

  /** The generation's own files, outlined. */
  static List<Unit> own(Generation generation) {
    return generation.files().stream()
        .map(file -> Outline.read(Resources.source(generation, file)))
        .toList();
  }

  /** Names that the generation's own files declare. */
  static TreeSet<String> ownNames(Generation generation) {
    Map<String, String> constants = new LinkedHashMap<>();
    TreeSet<String> names = new TreeSet<>();
    for (Unit unit : own(generation)) {
      for (Item item : unit.items()) {
        switch (item.kind()) {
          case FUNCTION, COMPOSITE, TYPEDEF -> names.add(item.name());
          case ENUM -> enumerators(new Place(unit, item), constants);
          default -> {}
        }
      }
    }
    names.addAll(constants.keySet());
    return names;
  }

  /** Names of functions, structs, unions, typedefs and constants. */
  TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>(functions.keySet());
    names.addAll(types.keySet());
    names.addAll(constants.keySet());
    return names;
  }

  private static void enumerators(Place place, Map<String, String> constants) {
    Item item = place.item();
    String body = place.unit().text().slice(item.bodyStart(), item.bodyEnd());
    Matcher matcher = ENUMERATOR.matcher(COMMENT.matcher(body).replaceAll(" "));
    constants.values().removeIf(item.name()::equals);
    while (matcher.find()) {
      constants.put(matcher.group(1), item.name());
    }
  }
}
