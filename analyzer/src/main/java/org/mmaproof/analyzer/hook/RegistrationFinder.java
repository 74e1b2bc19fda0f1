// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.c.GuardsAt;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Members;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;

/**
 * Finds the registrations of hooks in a file: in initialisers, in function bodies, and through
 * macros, whose uses are replaced by their bodies as text and read again.
 *
 * @param owners the structs that own hooks
 * @param macros names of the macros that register, of the whole tree
 * @param legacyToo whether headers are read for the functions behind legacy hooks too
 */
record RegistrationFinder(KernelTree tree, Owners owners, Set<String> macros, boolean legacyToo) {

  /** So many characters are read in one file with macros replaced. */
  private static final int REPLACED_MAX = 16 << 20;

  /** Macros inside macros are replaced this far. */
  private static final int MACROS_MAX = 16;

  /** Where text that came out of macros stands in the file: at the use of the outermost. */
  private record Origin(
      Span at, Optional<Span> body, String macro, List<Guard> guards, Set<String> expanding) {

    private Facts facts() {
      return new Facts(at, body, macro, guards);
    }

    private Origin inside(Macro macro, Span use) {
      List<Guard> all = new ArrayList<>(guards);
      all.addAll(macro.guards());
      Set<String> names = new HashSet<>(expanding);
      names.add(macro.name());
      return this.macro.isEmpty()
          ? new Origin(use, Optional.of(macro.at()), macro.name(), all, names)
          : new Origin(at, Optional.of(macro.at()), this.macro, all, names);
    }
  }

  /** What one file registers: rows, and functions that put a parameter into a hook member. */
  record Found(
      List<Registration> registrations, List<ParameterHook> parameters, List<Problem> problems) {}

  /** The registrations of {@code unit}, in order; those that stand in dead code left out. */
  Found in(Unit unit) {
    Set<String> known = new HashSet<>(macros);
    known.addAll(RegisteringMacros.in(List.of(unit), owners.members(), macros));
    Words.Sought sought =
        new Words.Sought(owners.members(), known, RegisteringMacros.ofAnyMember(unit));
    Sink sink = new Sink();
    TreeSet<Integer> places = places(unit.text(), owners.members(), known);
    for (Item item : unit.items()) {
      if (isCode(item) && holdsOne(item, places)) {
        read(unit, item, item.start(), item.end(), sought, Optional.empty(), sink);
      }
    }
    return new Found(
        new ArrayList<>(sink.rows.values()), sink.parameters, sink.problems(unit.path()));
  }

  /** Where the text says one of {@code members} or {@code macros}, in longer names too; sorted. */
  private static TreeSet<Integer> places(
      SourceText source, Collection<String> members, Collection<String> macros) {
    TreeSet<Integer> places = new TreeSet<>();
    String text = source.text();
    List<String> words = new ArrayList<>(members);
    words.addAll(macros);
    words.removeIf(word -> !source.mayName(word));
    for (String word : words) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        places.add(at);
      }
    }
    return places;
  }

  private static boolean holdsOne(Item item, TreeSet<Integer> places) {
    Integer next = places.ceiling(item.start());
    return next != null && next < item.end();
  }

  private static boolean isCode(Item item) {
    return switch (item.kind()) {
      case FUNCTION, CALL, OTHER -> true;
      case VARIABLE -> item.hasBody();
      default -> false;
    };
  }

  /** Collects rows; the same row reached in two ways counts once. */
  static final class Sink {
    private record Key(Span at, String table, String member, String hook, List<Guard> guards) {}

    private final Map<Key, Registration> rows = new LinkedHashMap<>();
    private final List<ParameterHook> parameters = new ArrayList<>();
    private long replaced;

    /** Whether so many more characters may be read with macros replaced. */
    boolean mayReplace(long characters) {
      replaced += characters;
      return replaced <= REPLACED_MAX;
    }

    List<Problem> problems(String path) {
      return replaced <= REPLACED_MAX
          ? List.of()
          : List.of(
              new Problem(
                  path,
                  0,
                  Problem.Kind.LIMIT,
                  "macros make more than " + REPLACED_MAX + " characters; the rest is not read"));
    }

    void add(Registration row) {
      Key key = new Key(row.at(), row.table(), row.member().member(), row.hook(), row.guards());
      rows.putIfAbsent(key, row);
    }

    void add(ParameterHook parameter) {
      parameters.add(parameter);
    }
  }

  /** Reads the part {@code start} to {@code end} of an item. */
  private void read(
      Unit unit,
      Item item,
      int start,
      int end,
      Words.Sought sought,
      Optional<Origin> origin,
      Sink sink) {
    String text = unit.text().text();
    for (Words.Word word : Words.in(text, start, end, sought)) {
      Optional<List<Guard>> inner = GuardsAt.inside(text, item.start(), word.start());
      if (inner.isEmpty()) {
        continue; // dead code
      }
      List<Guard> guards = new ArrayList<>(origin.map(Origin::guards).orElse(item.guards()));
      guards.addAll(inner.get());
      Span at = origin.map(Origin::at).orElseGet(() -> unit.text().span(word.start(), word.end()));
      Origin here =
          new Origin(
              at,
              origin.flatMap(Origin::body),
              origin.map(Origin::macro).orElse(""),
              guards,
              origin.map(Origin::expanding).orElse(Set.of()));
      if (word.macro()) {
        expand(unit, item, word, sought, here, sink);
      } else if (owners.inSight(word.text(), unit)) { // else a member of something else
        member(unit, item, word, here, sink);
      }
    }
  }

  private void member(Unit unit, Item item, Words.Word word, Origin here, Sink sink) {
    if (item.kind() == Item.Kind.FUNCTION) {
      new BodyRegistrations(this, unit, item, word).read(here.facts(), sink);
    } else {
      initialised(unit, item, word, here, sink);
    }
  }

  // ---- macros

  private void expand(
      Unit unit, Item item, Words.Word word, Words.Sought sought, Origin origin, Sink sink) {
    if (origin.expanding().contains(word.text()) || origin.expanding().size() >= MACROS_MAX) {
      return;
    }
    String text = unit.text().text();
    for (Macro macro : tree.macros(word.text(), unit.path())) {
      if (!sought.anyMember().contains(macro.name())
          && !RegisteringMacros.registers(
              macro.body(), 0, macro.body().length(), sought.members(), sought.macros())) {
        continue;
      }
      Optional<Macros.Use> use = Macros.use(macro, text, word.start());
      if (use.isPresent() && use.get().end() <= item.end()) {
        replaced(unit, item, use.get(), macro, sought, origin, sink);
      }
    }
  }

  /** Reads the item once more with one use of a macro replaced by the macro's body. */
  private void replaced(
      Unit unit,
      Item item,
      Macros.Use use,
      Macro macro,
      Words.Sought sought,
      Origin origin,
      Sink sink) {
    String text = unit.text().text();
    String body = Macros.replace(macro, use.arguments());
    if (!sink.mayReplace(item.end() - item.start() + body.length())) {
      return;
    }
    int shift = use.start() - item.start();
    String replaced =
        text.substring(item.start(), use.start()) + body + text.substring(use.end(), item.end());
    SourceText source = SourceText.latin1(unit.path(), replaced);
    Origin inside =
        origin.inside(macro, unit.text().span(use.start(), use.start() + macro.name().length()));
    for (Item part : Outline.read(source).items()) {
      int from = Math.max(part.start(), shift);
      int to = Math.min(part.end(), shift + body.length());
      if (from < to && isCode(part)) {
        Unit again = new Unit(source, List.of(part), List.of());
        read(again, part, from, to, sought, Optional.of(inside), sink);
      }
    }
  }

  // ---- initialisers at file scope

  private void initialised(Unit unit, Item item, Words.Word word, Origin origin, Sink sink) {
    String text = unit.text().text();
    if (item.kind() != Item.Kind.VARIABLE || item.bodyStart() >= item.end()) {
      return;
    }
    Initialiser initialiser = new Initialiser(text, tree, unit.path());
    Optional<Initialiser.Target> target =
        text.charAt(item.bodyStart()) == '{'
            ? initialiser.find(item.bodyStart(), declared(unit, item), item.name(), word.start())
            : initialiser.findInExpression(item.bodyStart(), word.start());
    target.ifPresent(found -> target(unit, found, word, origin.facts(), sink));
  }

  private CType declared(Unit unit, Item item) {
    String text = unit.text().text();
    String head = text.substring(item.start(), item.nameStart());
    CType type = Initialiser.namedType(head);
    int at = CText.skipBlank(text, item.nameStart() + item.name().length());
    while (at < item.bodyStart() && text.charAt(at) == '[') {
      type = new CType.Array(type, "");
      at = CText.skipBlank(text, CText.groupEnd(text, at, item.bodyStart()));
    }
    return type;
  }

  /** What every row of one place shares. */
  record Facts(Span at, Optional<Span> body, String macro, List<Guard> guards) {}

  /** Adds the rows of one member that is set: one for each conditional arm of its value. */
  void target(Unit unit, Initialiser.Target target, Words.Word word, Facts facts, Sink sink) {
    Optional<HookMember> member = member(target.owner(), word.text(), unit.path());
    if (member.isEmpty()) {
      return;
    }
    String text = unit.text().text();
    for (GuardsAt.Piece piece : GuardsAt.pieces(text, target.value(), target.valueEnd())) {
      List<Guard> guards = new ArrayList<>(facts.guards());
      guards.addAll(piece.guards());
      String hook = Value.hook(piece.text());
      if (!hook.isEmpty()) {
        Registration.Form form =
            facts.macro().isEmpty()
                ? Registration.Form.DESIGNATED_INIT
                : Registration.Form.MACRO_USE;
        sink.add(row(member.get(), target.table(), hook, piece.text(), form, unit, facts, guards));
      }
    }
  }

  Registration row(
      HookMember member,
      String table,
      String hook,
      String value,
      Registration.Form form,
      Unit unit,
      Facts facts,
      List<Guard> guards) {
    return new Registration(
            facts.at(), facts.body(), member, table, hook, form, facts.macro(), guards, List.of())
        .with(new Definitions(tree, unit.path(), legacyToo || member.prepare()).of(value));
  }

  /** The hook member {@code name} of the struct that {@code type} is. */
  Optional<HookMember> member(CType type, String name, String from) {
    CType resolved = Members.resolved(type, tree, from);
    if (resolved instanceof CType.Tagged tagged) {
      return tagged(tagged.tag(), name, from);
    }
    if (resolved instanceof CType.Inline inline) {
      String tag = inline.composite().tag();
      String alias = type instanceof CType.Alias named ? named.name() : tag;
      return owners.tagged(tag.isEmpty() ? alias : tag).stream()
          .filter(member -> member.member().equals(name))
          .findFirst();
    }
    return Optional.empty();
  }

  /** The struct that the file means by that tag decides, not another of the same tag. */
  private Optional<HookMember> tagged(String tag, String name, String from) {
    List<HookMember> members =
        tree.struct(tag, from)
            .map(place -> owners.at(new Owners.Place(place.unit().path(), place.item().start())))
            .orElseGet(() -> owners.tagged(tag));
    return members.stream()
        .filter(member -> member.owner().equals(tag) && member.member().equals(name))
        .findFirst();
  }
}
