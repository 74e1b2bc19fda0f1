// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;

/**
 * The enums whose constants stand in a piece of text, found by their brackets and commas alone.
 *
 * <p>A constant that a macro makes, {@code NAME(ARGUMENTS)}, has the name and the value that the
 * macro gives it; where the macro is not known it has no name.
 */
public final class Enumerations {
  /** Macros that make constants are followed this far into each other. */
  private static final int DEEPEST = 4;

  private final SourceText source;
  private final int base;
  private final String text;
  private final Lexemes lexemes;
  private final IntFunction<List<Guard>> guards;
  private final java.util.function.Function<String, List<Macro>> macros;

  /** An enum with a body, not yet read: tokens of its keyword and of its opening brace. */
  private record Place(int keyword, int brace) {}

  private Enumerations(
      SourceText source,
      int base,
      String text,
      IntFunction<List<Guard>> guards,
      java.util.function.Function<String, List<Macro>> macros) {
    this.source = source;
    this.base = base;
    this.text = text;
    this.lexemes = new Lexemes(text);
    this.guards = guards;
    this.macros = macros;
  }

  /**
   * The enums in an item of a file.
   *
   * @param macros the definitions of a macro by its name
   */
  public static Enumerations of(
      Unit unit, Item item, java.util.function.Function<String, List<Macro>> macros) {
    Choices choices = Choices.of(unit.text().slice(item.start(), item.end()));
    return new Enumerations(unit.text(), item.start(), choices.all(), choices::guards, macros);
  }

  /** The enums in bytes of a slice. */
  static Enumerations of(Slice slice, int start, int end, String text) {
    return new Enumerations(
        slice.source(),
        slice.place(start),
        text,
        offset -> slice.guards(start + offset),
        name -> List.of());
  }

  /** The names of all constants, without those that could not be read. */
  public List<String> names() {
    return places().stream()
        .flatMap(place -> entries(place).stream())
        .map(Entry::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * The enums.
   *
   * @param expressions reads text that stands at a byte of the file as an expression
   */
  public List<Enumeration> all(BiFunction<String, Integer, Expr> expressions) {
    return places().stream().map(place -> enumeration(place, expressions)).toList();
  }

  private List<Place> places() {
    List<Place> found = new ArrayList<>();
    for (int i = 0; i < lexemes.count(); i++) {
      if (lexemes.name(i).equals("enum")) {
        int brace = i + 1;
        while (lexemes.isName(brace)) {
          brace++;
        }
        if (lexemes.kind(brace) == '{' && lexemes.match(brace) > brace) {
          found.add(new Place(i, brace));
        }
      }
    }
    return found;
  }

  private Enumeration enumeration(Place place, BiFunction<String, Integer, Expr> expressions) {
    String before = lexemes.name(place.brace - 1);
    String tag = before.equals("enum") || Words.annotation(before) ? "" : before;
    List<Enumeration.Enumerator> enumerators =
        entries(place).stream()
            .map(
                entry ->
                    new Enumeration.Enumerator(
                        span(entry.start, entry.end),
                        entry.name,
                        entry.value.map(value -> expressions.apply(value, base + entry.valueAt)),
                        guards.apply(entry.start)))
            .toList();
    int end = lexemes.end(lexemes.match(place.brace));
    return new Enumeration(span(lexemes.start(place.keyword), end), tag, enumerators);
  }

  private Span span(int start, int end) {
    int from = Math.min(Math.max(0, base + start), source.length());
    return source.span(from, Math.min(Math.max(from, base + end), source.length()));
  }

  /** One constant: its text, and what stands behind the equals sign. */
  private record Entry(int start, int end, String name, Optional<String> value, int valueAt) {}

  private List<Entry> entries(Place place) {
    List<Entry> found = new ArrayList<>();
    int close = lexemes.match(place.brace);
    int first = place.brace + 1;
    for (int i = first; i <= close; i = Math.max(i, lexemes.match(i)) + 1) {
      if (i == close || lexemes.kind(i) == ',') {
        if (i > first) {
          found.add(entry(first, i));
        }
        first = i + 1;
      }
      if (i == close) {
        break;
      }
    }
    return found.size() == 1 ? listed(found.get(0)) : found;
  }

  /** The constants that a macro lists that stands alone in an enum; any other constant itself. */
  private List<Entry> listed(Entry alone) {
    boolean list =
        alone.value.isEmpty()
            && macros.apply(alone.name).stream().anyMatch(macro -> !macro.functionLike());
    if (!list) {
      return List.of(alone);
    }
    Optional<String> made = MadeItems.text(alone.name, macros);
    if (made.isEmpty()) {
      return List.of(alone);
    }
    Enumerations inner =
        new Enumerations(source, base, "enum {" + made.get() + "}", guards, name -> List.of());
    return inner.places().stream()
        .flatMap(place -> inner.entries(place).stream())
        .map(e -> new Entry(alone.start, alone.end, e.name, e.value, alone.start))
        .toList();
  }

  /** The constant that tokens {@code first} to {@code end} write. */
  private Entry entry(int first, int end) {
    int start = lexemes.start(first);
    String written = text.substring(start, lexemes.end(end - 1));
    return entry(written, start, start + written.length(), start, 0);
  }

  private Entry entry(String written, int start, int end, int valueBase, int depth) {
    Lexemes tokens = new Lexemes(written);
    int equals = 0;
    while (equals < tokens.count() && tokens.kind(equals) != '=') {
      equals = Math.max(equals, tokens.match(equals)) + 1;
    }
    String name = tokens.name(0);
    if (tokens.kind(1) == '(' && !Words.annotation(name)) {
      return made(name, written, start, end, depth);
    }
    boolean valued = equals + 1 < tokens.count();
    int valueAt = valued ? tokens.start(equals + 1) : 0;
    return new Entry(
        start,
        end,
        name,
        valued ? Optional.of(written.substring(valueAt)) : Optional.empty(),
        valueBase + valueAt);
  }

  /** What a macro makes of itself. */
  private Entry made(String name, String written, int start, int end, int depth) {
    List<Macro> definitions = depth < DEEPEST ? macros.apply(name) : List.of();
    if (definitions.size() == 1) {
      Macro macro = definitions.get(0);
      Optional<Macros.Use> use = Macros.use(macro, written, 0);
      if (use.isPresent() && use.get().end() >= written.stripTrailing().length()) {
        String text = Macros.replace(macro, use.get().arguments()).strip();
        return entry(text, start, end, start, depth + 1);
      }
    }
    return new Entry(start, end, "", Optional.empty(), start);
  }
}
