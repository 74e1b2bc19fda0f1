// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * The structs that own mmap-style hooks: those with a member whose name contains {@code mmap} and
 * whose type is a pointer to a function that takes a VMA or a descriptor, also through a typedef.
 */
public final class Owners {
  private final Map<Place, List<HookMember>> byPlace = new LinkedHashMap<>();
  private final Map<String, List<HookMember>> byTag = new HashMap<>();
  private final Set<String> members = new TreeSet<>();

  /** Where a struct is defined: its file and the first byte of the definition. */
  public record Place(String path, int start) {}

  private Owners() {}

  /**
   * Reads the struct definitions of {@code units}.
   *
   * @param typedefs the text of a typedef by its name and the file that uses it
   */
  public static Owners of(List<Unit> units, Typedefs typedefs, Workers workers) {
    Owners owners = new Owners();
    for (Map<Place, List<HookMember>> found :
        workers.map(units, () -> unit -> in(unit, typedefs).byPlace)) {
      found.forEach((place, members) -> members.forEach(member -> owners.add(place, member)));
    }
    return owners;
  }

  private static Owners in(Unit unit, Typedefs typedefs) {
    Owners owners = new Owners();
    String text = unit.text().text();
    int mmap = text.indexOf("mmap");
    for (Item item : unit.items()) {
      while (mmap >= 0 && mmap < item.start()) {
        mmap = text.indexOf("mmap", mmap + 4);
      }
      boolean struct = item.kind() == Item.Kind.COMPOSITE || item.kind() == Item.Kind.TYPEDEF;
      if (struct && item.hasBody() && mmap >= 0 && mmap < item.end()) {
        owners.read(unit, item, typedefs);
      }
    }
    return owners;
  }

  /** Finds the text of a typedef. */
  public interface Typedefs {
    Optional<String> text(String name, String from);
  }

  /** Names of all members that hold hooks, in order. */
  public Set<String> members() {
    return members;
  }

  /** Tags of all structs that own hooks. */
  Set<String> tags() {
    return Collections.unmodifiableSet(byTag.keySet());
  }

  /**
   * Whether some struct with such a member can be meant in {@code unit}. A program under {@code
   * tools/} means one of the kernel's only where it names it.
   */
  boolean inSight(String member, Unit unit) {
    return byPlace.entrySet().stream()
        .anyMatch(
            struct ->
                struct.getValue().stream()
                    .filter(found -> found.member().equals(member))
                    .anyMatch(
                        found ->
                            !Programs.apart(struct.getKey().path(), unit.path())
                                || unit.text().mayName(found.owner())));
  }

  /** The hook members of the struct defined there. */
  public List<HookMember> at(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /** The hook members of every struct with that tag. */
  public List<HookMember> tagged(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /** Whether some struct of that tag has a member for converted hooks. */
  public boolean hasPrepare(String tag) {
    return tagged(tag).stream().anyMatch(HookMember::prepare);
  }

  private void read(Unit unit, Item item, Typedefs typedefs) {
    String text = unit.text().text();
    for (int at = text.indexOf("mmap", item.bodyStart());
        at >= 0 && at < item.bodyEnd();
        at = text.indexOf("mmap", at + 4)) {
      int start = nameStart(text, at);
      int end = CText.nameEnd(text, at);
      String name = text.substring(start, end);
      parameters(text, start, end, item, unit, typedefs)
          .flatMap(Owners::isPrepare)
          .ifPresent(
              prepare ->
                  add(
                      new Place(unit.path(), item.start()),
                      new HookMember(tag(text, item, start), name, prepare)));
    }
  }

  private void add(Place place, HookMember member) {
    List<HookMember> here = byPlace.computeIfAbsent(place, p -> new ArrayList<>());
    if (!here.contains(member)) {
      here.add(member);
      members.add(member.member());
      List<HookMember> all = byTag.computeIfAbsent(member.owner(), tag -> new ArrayList<>());
      if (!all.contains(member)) {
        all.add(member);
      }
    }
  }

  private static Optional<Boolean> isPrepare(String parameters) {
    if (CText.mentions(parameters, "vm_area_desc") || CText.mentions(parameters, "vma_proto")) {
      return Optional.of(true);
    }
    return CText.mentions(parameters, "vm_area_struct") ? Optional.of(false) : Optional.empty();
  }

  /** The parameter list of the function that the member named at {@code start} points to. */
  private static Optional<String> parameters(
      String text, int start, int end, Item item, Unit unit, Typedefs typedefs) {
    int behind = CText.skipBlank(text, end);
    char next = behind < item.bodyEnd() ? text.charAt(behind) : 0;
    if (next == ')' && previous(text, start) == '*') {
      int open = CText.skipBlank(text, behind + 1);
      return open < item.bodyEnd() && text.charAt(open) == '('
          ? Optional.of(text.substring(open, CText.groupEnd(text, open, item.bodyEnd())))
          : Optional.empty();
    }
    if (next == ';' || next == ',') {
      return typeName(text, start, item.bodyStart())
          .flatMap(name -> typedefs.text(name, unit.path()));
    }
    return Optional.empty();
  }

  private static char previous(String text, int at) {
    int i = at - 1;
    while (i > 0 && text.charAt(i) <= ' ') {
      i--;
    }
    return i >= 0 ? text.charAt(i) : 0;
  }

  /** The single type name of {@code type name;} or {@code type *name;}. */
  private static Optional<String> typeName(String text, int name, int from) {
    int i = name - 1;
    while (i > from && (text.charAt(i) <= ' ' || text.charAt(i) == '*')) {
      i--;
    }
    if (i <= from || !CText.inName(text.charAt(i))) {
      return Optional.empty();
    }
    int start = nameStart(text, i);
    String word = text.substring(start, i + 1);
    boolean tagged = List.of("struct", "union", "enum").contains(wordBefore(text, start));
    return tagged || word.equals("const") ? Optional.empty() : Optional.of(word);
  }

  private static String wordBefore(String text, int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end > 0 && CText.inName(text.charAt(end - 1))
        ? text.substring(nameStart(text, end - 1), end)
        : "";
  }

  private static int nameStart(String text, int at) {
    int i = at;
    while (i > 0 && CText.inName(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Tag of the innermost tagged struct around {@code at}, else the name of the item. */
  private static String tag(String text, Item item, int at) {
    String tag = item.name();
    int i = item.bodyStart() + 1;
    while (i < at) {
      char c = text.charAt(i);
      if (c == '{') {
        int end = CText.groupEnd(text, i, item.bodyEnd());
        if (end > at) {
          tag = tagBefore(text, i).orElse(tag);
          i++;
        } else {
          i = end;
        }
      } else {
        i = CText.next(text, i);
      }
    }
    return tag;
  }

  private static Optional<String> tagBefore(String text, int brace) {
    String word = wordBefore(text, brace);
    int start = brace - 1;
    while (start > 0 && text.charAt(start) <= ' ') {
      start--;
    }
    String keyword = word.isEmpty() ? "" : wordBefore(text, nameStart(text, start));
    return keyword.equals("struct") || keyword.equals("union")
        ? Optional.of(word)
        : Optional.empty();
  }

  /** The owners of {@code a} and {@code b} together. */
  public static Owners both(Owners a, Owners b) {
    Owners all = new Owners();
    for (Owners one : List.of(a, b)) {
      one.byPlace.forEach((place, members) -> members.forEach(member -> all.add(place, member)));
    }
    return all;
  }
}
