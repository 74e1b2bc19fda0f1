// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * What one generation declares: its own files first, then those that it is read over; on the side
 * without an MMU, {@code nommu.c} of each in front of all. A file is outlined when a name is asked
 * for that stands in it.
 */
final class Declared {
  static final Set<Item.Kind> FUNCTIONS = EnumSet.of(Item.Kind.FUNCTION);
  static final Set<Item.Kind> TYPES = EnumSet.of(Item.Kind.COMPOSITE, Item.Kind.TYPEDEF);
  private static final Pattern ENUMERATOR = Pattern.compile("(\\w+)\\s*(?:=[^,}]*)?[,}]");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  /** An item and the file that it stands in. */
  record Place(Unit unit, Item item) {}

  private final List<List<SourceText>> layers;
  private final Map<SourceText, Unit> units = new ConcurrentHashMap<>();

  private Declared(List<List<SourceText>> layers) {
    this.layers = List.copyOf(layers);
  }

  static Declared of(Generation generation, Side side) {
    return of(List.of(), generation, side);
  }

  /** The same with {@code over} in front of all that the generation declares. */
  static Declared of(List<SourceText> over, Generation generation, Side side) {
    List<List<SourceText>> layers = new ArrayList<>(List.of(over));
    if (side == Side.NOMMU) {
      generation.chain().forEach(layer -> layers.add(own(layer, Side.NOMMU)));
    }
    generation.chain().forEach(layer -> layers.add(own(layer, Side.MMU)));
    return new Declared(layers);
  }

  private static List<SourceText> own(Generation generation, Side side) {
    return generation.files().stream()
        .filter(file -> file.equals(Side.FILE) == (side == Side.NOMMU))
        .map(file -> Resources.source(generation, file))
        .toList();
  }

  /**
   * What the generation's own files declare for one side alone, without those that they are read
   * over.
   */
  static Declared ownOf(Generation generation, Side side) {
    return new Declared(List.of(own(generation, side)));
  }

  /**
   * The item of one of {@code kinds} with that name, unless a layer above it undefines the name.
   */
  Optional<Place> find(Set<Item.Kind> kinds, String name) {
    for (List<SourceText> layer : layers) {
      for (SourceText text : layer) {
        if (text.mayName(name)) {
          Unit unit = unit(text);
          for (Item item : unit.items()) {
            if (item.name().equals(name)) {
              if (item.kind() == Item.Kind.UNDEF) {
                return Optional.empty();
              }
              if (kinds.contains(item.kind())) {
                return Optional.of(new Place(unit, item));
              }
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Every item of one of {@code kinds}, by name. */
  Map<String, Place> all(Set<Item.Kind> kinds) {
    Map<String, Place> found = new LinkedHashMap<>();
    Set<String> hidden = new TreeSet<>();
    for (List<SourceText> layer : layers) {
      List<String> undefined = new ArrayList<>();
      for (SourceText text : layer) {
        Unit unit = unit(text);
        for (Item item : unit.items()) {
          if (item.kind() == Item.Kind.UNDEF) {
            undefined.add(item.name());
          } else if (kinds.contains(item.kind()) && !hidden.contains(item.name())) {
            found.putIfAbsent(item.name(), new Place(unit, item));
          }
        }
      }
      hidden.addAll(undefined);
    }
    return found;
  }

  /** The tag of the enum that lists it, by every constant. */
  Map<String, String> constants() {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, Place> enums = all(EnumSet.of(Item.Kind.ENUM));
    Set<String> hidden = new TreeSet<>();
    for (List<SourceText> layer : layers) {
      for (SourceText text : layer) {
        for (Item item : unit(text).items()) {
          Place place = new Place(unit(text), item);
          if (item.kind() == Item.Kind.ENUM && place.equals(enums.get(item.name()))) {
            enumerators(place).stream()
                .filter(name -> !hidden.contains(name))
                .forEach(name -> found.put(name, item.name()));
          }
        }
      }
      layer.forEach(
          text ->
              unit(text).items().stream()
                  .filter(item -> item.kind() == Item.Kind.UNDEF)
                  .forEach(item -> hidden.add(item.name())));
    }
    return found;
  }

  /** Names of functions, structs, unions, typedefs and constants. */
  Set<String> names() {
    TreeSet<String> names = new TreeSet<>(all(FUNCTIONS).keySet());
    names.addAll(all(TYPES).keySet());
    names.addAll(constants().keySet());
    return names;
  }

  /**
   * The functions whose text has {@code words}, or the name of one that it has: found without a
   * parser, and so more than those that run into it.
   */
  Set<String> leadingTo(String words) {
    Map<String, String> texts = new LinkedHashMap<>();
    all(FUNCTIONS)
        .forEach(
            (name, at) ->
                texts.put(name, at.unit().text().slice(at.item().start(), at.item().end())));
    Set<String> found = new TreeSet<>();
    Set<String> last = new TreeSet<>();
    texts.forEach(
        (name, text) -> {
          if (text.contains(words)) {
            last.add(name);
          }
        });
    while (found.addAll(last)) {
      Set<String> callees = Set.copyOf(last);
      last.clear();
      texts.forEach(
          (name, text) -> {
            if (!found.contains(name)
                && callees.stream().anyMatch(callee -> CText.mentions(text, callee))) {
              last.add(name);
            }
          });
    }
    return found;
  }

  /**
   * Every item that is in force, with the comment above it, in the order of the newest generation's
   * files; what only an older one has follows its file of the same name.
   */
  String text() {
    Set<Place> there = new LinkedHashSet<>(all(EnumSet.allOf(Item.Kind.class)).values());
    Map<String, StringBuilder> files = new TreeMap<>();
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      for (SourceText text : layers.get(layer)) {
        String name = text.path().substring(text.path().lastIndexOf('/') + 1);
        StringBuilder file =
            files.computeIfAbsent(name, key -> new StringBuilder("/* ==== " + key + " ==== */\n"));
        for (Item item : unit(text).items()) {
          if (there.contains(new Place(unit(text), item)) && item.kind() != Item.Kind.UNDEF) {
            file.append('\n').append(withComment(text, item)).append('\n');
          }
        }
      }
    }
    return String.join("\n", files.values());
  }

  /** Every named item that is in force but for {@code #undef}, and every constant. */
  List<ModelItem> items() {
    Map<String, Place> enums = all(EnumSet.of(Item.Kind.ENUM));
    List<ModelItem> items = new ArrayList<>();
    all(EnumSet.complementOf(EnumSet.of(Item.Kind.UNDEF))).values().stream()
        .filter(place -> !place.item().name().isEmpty())
        .forEach(place -> items.add(item(place)));
    constants()
        .forEach(
            (name, tag) ->
                items.add(
                    new ModelItem(
                        Item.Kind.MACRO, name, file(enums.get(tag)), "enum " + tag + "\n")));
    return items;
  }

  private static String file(Place place) {
    String path = place.unit().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static ModelItem item(Place place) {
    SourceText text = place.unit().text();
    return new ModelItem(
        place.item().kind(),
        place.item().name(),
        file(place),
        withComment(text, place.item()) + "\n");
  }

  private static String withComment(SourceText text, Item item) {
    String before = text.slice(0, item.start()).stripTrailing();
    String itself = text.slice(item.start(), item.end());
    return before.endsWith("*/")
        ? before.substring(before.lastIndexOf("/*")) + "\n" + itself
        : itself;
  }

  /** All files outlined, those of the generation itself first. */
  List<Unit> units() {
    return layers.stream().flatMap(List::stream).map(this::unit).toList();
  }

  private Unit unit(SourceText text) {
    return units.computeIfAbsent(text, Outline::read);
  }

  private static List<String> enumerators(Place place) {
    Item item = place.item();
    String body = place.unit().text().slice(item.bodyStart(), item.bodyEnd());
    Matcher matcher = ENUMERATOR.matcher(COMMENT.matcher(body).replaceAll(" "));
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
