// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;

/**
 * The tokens of one top-level item, brackets with their contents as one token each, and what they
 * say the item is.
 */
final class Tokens {
  /** Annotations that take arguments and are never what an item defines. */
  private static final Set<String> CALLED_ANNOTATIONS =
      Set.of(
          "__attribute__",
          "__attribute",
          "__printf",
          "__scanf",
          "__aligned",
          "__section",
          "__acquires",
          "__releases",
          "__must_hold",
          "__cond_acquires",
          "__acquires_shared",
          "__releases_shared",
          "__must_hold_shared",
          "__alloc_size",
          "__realloc_size",
          "__counted_by",
          "__no_sanitize",
          "__assume_aligned",
          "__declspec",
          "__copy",
          "__alias",
          "__nonnull",
          "__mode",
          "__aligned_largest",
          "__noscs",
          "__initdata_or_module",
          "asm",
          "__asm__",
          "typeof",
          "__typeof__",
          "_Alignas",
          "__malloc",
          "__free",
          "__cleanup",
          "__guarded_by",
          "__pt_guarded_by",
          "__diag_ignore");

  private static final Set<String> STORAGE =
      Set.of("static", "extern", "inline", "__inline", "__inline__", "__always_inline", "const");

  private static final char NAME = 'n';
  private char[] kinds = new char[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int count;
  private String text = "";

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Offset behind the last token. */
  int end() {
    return ends[count - 1];
  }

  void name(int start, int end) {
    add(NAME, start, end);
  }

  void group(char open, int start, int end) {
    add(open, start, end);
  }

  void other(char c, int start, int end) {
    add(c, start, end);
  }

  private void add(char kind, int start, int end) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count++] = end;
  }

  private String at(int i) {
    return text.substring(starts[i], ends[i]);
  }

  private boolean isName(int i) {
    return i >= 0 && i < count && kinds[i] == NAME;
  }

  private boolean isName(int i, String name) {
    return isName(i) && ends[i] - starts[i] == name.length() && text.startsWith(name, starts[i]);
  }

  private boolean isCall(int i) {
    return isName(i) && i + 1 < count && kinds[i + 1] == '(';
  }

  /**
   * Whether the tokens so far are a macro call that stands alone, seen from the name that follows
   * at {@code next}: {@code MODULE_LICENSE("GPL") static ...}.
   */
  boolean isBareCall(String text, int next, int nextEnd) {
    this.text = text;
    if (count != 2 || !isCall(0)) {
      return false;
    }
    String name = at(0);
    return !CALLED_ANNOTATIONS.contains(name) && !isAttribute(text.substring(next, nextEnd));
  }

  /** Whether the item goes on behind the brace group just read, up to a semicolon. */
  boolean continuesBehindBrace(String text) {
    this.text = text;
    return assignment() >= 0 || isName(0, "typedef") || composite() >= 0 || madeStruct();
  }

  /** {@code context_lock_struct(tag) { ... }}: a macro that opens a struct. */
  private boolean madeStruct() {
    return count >= 3 && isCall(0) && kinds[2] == '{' && Words.opensStruct(at(0));
  }

  private int assignment() {
    for (int i = 0; i < count; i++) {
      if (kinds[i] == '=' && (i == 0 || "=!<>".indexOf(kinds[i - 1]) < 0)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTagWord(String word) {
    return word.equals("struct") || word.equals("union") || word.equals("enum");
  }

  /** Index of the keyword of a struct, union or enum whose brace group is in the tokens, or -1. */
  private int composite() {
    int brace = first('{');
    int stop = assignment();
    if (brace < 0 || stop >= 0 && stop < brace) {
      return -1;
    }
    for (int i = brace - 1; i >= 0; i--) {
      if (isName(i) && isTagWord(at(i))) {
        return onlyTagBetween(i + 1, brace) ? i : -1;
      }
    }
    return -1;
  }

  private boolean onlyTagBetween(int from, int brace) {
    int plain = 0;
    for (int i = from; i < brace; i++) {
      if (kinds[i] == '(') {
        if (!isName(i - 1) || !at(i - 1).startsWith("__")) {
          return false;
        }
      } else if (kinds[i] == ':') {
        return true; // enum with a fixed type
      } else if (!isName(i)) {
        return false;
      } else if (!isAttribute(at(i)) && !CALLED_ANNOTATIONS.contains(at(i))) {
        plain++;
      }
    }
    return plain <= 1;
  }

  private int first(char kind) {
    for (int i = 0; i < count; i++) {
      if (kinds[i] == kind) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAttribute(String name) {
    return name.startsWith("__")
        && (name.endsWith("_aligned")
            || name.startsWith("__init")
            || name.startsWith("__exit")
            || name.startsWith("__ref")
            || name.startsWith("__mem")
            || name.startsWith("____cacheline")
            || name.startsWith("__cacheline")
            || name.startsWith("__page_aligned")
            || Annotations.PLAIN.contains(name));
  }

  // ---- what it is

  void items(SourceText source, int end, List<Guard> guards, List<Item> out) {
    text = source.text();
    new Emit(source, end, guards, out).emit();
  }

  /** One item being told from its tokens. */
  private final class Emit {
    private final SourceText source;
    private final int end;
    private final List<Guard> guards;
    private final List<Item> out;

    private Emit(SourceText source, int end, List<Guard> guards, List<Item> out) {
      this.source = source;
      this.end = end;
      this.guards = guards;
      this.out = out;
    }

    private void emit() {
      int composite = composite();
      if (composite >= 0) {
        int brace = first('{');
        int tag = tagName(composite, brace);
        Item.Kind kind = isName(composite, "enum") ? Item.Kind.ENUM : Item.Kind.COMPOSITE;
        if (tag >= 0 || !isName(0, "typedef")) {
          int nameStart = tag < 0 ? starts[composite] : starts[tag];
          int nameEnd = tag < 0 ? nameStart : ends[tag];
          add(kind, nameEnd, nameStart, starts[brace], ends[brace]);
        }
        if (isName(0, "typedef")) {
          typedef(brace);
        } else if (brace + 1 < count) {
          variable();
        }
        return;
      }
      if (madeStruct()) {
        int tag = CText.skipBlank(text, starts[1] + 1);
        add(Item.Kind.COMPOSITE, CText.nameEnd(text, tag), tag, starts[2], ends[2]);
      } else if (isName(0, "typedef")) {
        typedef(-1);
      } else if (assignment() >= 0) {
        variable();
      } else {
        called();
      }
    }

    private int tagName(int composite, int brace) {
      for (int i = composite + 1; i < brace; i++) {
        if (isName(i) && !isAttribute(at(i)) && !CALLED_ANNOTATIONS.contains(at(i))) {
          return i;
        }
      }
      return -1;
    }

    private void typedef(int brace) {
      int name = pointerName(Math.max(brace, 0), count);
      int bodyStart = brace < 0 ? end : starts[brace];
      int bodyEnd = brace < 0 ? end : ends[brace];
      if (name >= 0) {
        int at = innerName(name);
        add(Item.Kind.TYPEDEF, CText.nameEnd(text, at), at, bodyStart, bodyEnd);
        return;
      }
      for (int i = count - 1; i > brace; i--) {
        if (isName(i) && !isAttribute(at(i)) && !CALLED_ANNOTATIONS.contains(at(i))) {
          add(Item.Kind.TYPEDEF, ends[i], starts[i], bodyStart, bodyEnd);
          return;
        }
      }
    }

    private void variable() {
      int assign = assignment();
      int stop = assign < 0 ? count : assign;
      int bodyStart = assign < 0 ? end : CText.skipBlank(text, ends[assign]);
      int bodyEnd = assign < 0 ? end : ends[count - 1];
      int pointer = pointerName(0, stop);
      if (pointer >= 0) {
        int at = innerName(pointer);
        add(Item.Kind.VARIABLE, CText.nameEnd(text, at), at, bodyStart, bodyEnd);
        return;
      }
      int name = declaredName(stop);
      if (name >= 0) {
        add(Item.Kind.VARIABLE, ends[name], starts[name], bodyStart, bodyEnd);
      } else if (stop >= 2 && kinds[stop - 1] == '(' && isName(stop - 2)) {
        int at = CText.skipBlank(text, starts[stop - 1] + 1); // DEFINE_X(name) = { ... }
        add(Item.Kind.VARIABLE, CText.nameEnd(text, at), at, bodyStart, bodyEnd);
      } else {
        add(Item.Kind.OTHER, starts[0], starts[0], end, end);
      }
    }

    /** Index of the last name before {@code stop} that is neither annotation nor bracketed. */
    private int declaredName(int stop) {
      for (int i = stop - 1; i >= 0; i--) {
        if (kinds[i] == '[' || kinds[i] == ':' || kinds[i] >= '0' && kinds[i] <= '9') {
          continue;
        }
        if (kinds[i] == '(') {
          if (!isName(i - 1) || !CALLED_ANNOTATIONS.contains(at(i - 1))) {
            return -1;
          }
          i--;
        } else if (!isName(i)) {
          return -1;
        } else if (!isAttribute(at(i))) {
          return i;
        }
      }
      return -1;
    }

    private void called() {
      int name = calledName();
      if (name < 0) {
        int declared = declaredName(count);
        if (declared > 0) {
          add(Item.Kind.VARIABLE, ends[declared], starts[declared], end, end);
        } else {
          add(Item.Kind.OTHER, starts[0], starts[0], end, end);
        }
        return;
      }
      int group = name + 1;
      int brace = kinds[count - 1] == '{' ? count - 1 : -1;
      if (brace > name) {
        add(Item.Kind.FUNCTION, ends[name], starts[name], starts[brace], ends[brace]);
      } else if (onlyStorageBefore(name) || onlyMacrosBefore(name)) {
        add(Item.Kind.CALL, ends[name], starts[name], starts[group], ends[group]);
      } else if (pointerName(0, count) >= 0 && !isName(name - 1)) {
        variable();
      } else {
        add(Item.Kind.PROTOTYPE, ends[name], starts[name], end, end);
      }
    }

    /** {@code LIST_OF_THINGS TRACE_EVENT(...)}: the first stands alone too, without parentheses. */
    private boolean onlyMacrosBefore(int name) {
      for (int i = 0; i <= name; i++) {
        if (!isName(i) || !at(i).equals(at(i).toUpperCase(Locale.ROOT)) || at(i).indexOf('_') < 0) {
          return false;
        }
      }
      return true;
    }

    private boolean onlyStorageBefore(int name) {
      for (int i = 0; i < name; i++) {
        if (!isName(i) || !STORAGE.contains(at(i)) && !isAttribute(at(i))) {
          return false;
        }
      }
      return true;
    }

    /** Index of the name of the function, prototype or macro call, or -1. */
    private int calledName() {
      int fallback = -1;
      for (int i = 0; i < count - 1; i++) {
        if (!isCall(i) || CALLED_ANNOTATIONS.contains(at(i))) {
          continue;
        }
        if (!at(i).startsWith("__") || !anotherCallBehind(i + 2)) {
          return i;
        }
        fallback = fallback < 0 ? i : fallback;
      }
      return fallback;
    }

    private boolean anotherCallBehind(int from) {
      for (int i = from; i < count - 1; i++) {
        if (isCall(i) && !at(i).startsWith("__")) {
          return true;
        }
      }
      return false;
    }

    /** Index of the group of {@code (*name)(...)} or {@code (*name[N])(...)}, or -1. */
    private int pointerName(int from, int stop) {
      for (int i = from; i + 1 < stop; i++) {
        if (kinds[i] == '(' && kinds[i + 1] == '(' && innerName(i) >= 0) {
          int inside = CText.skipBlank(text, starts[i] + 1);
          if (inside < ends[i] && text.charAt(inside) == '*') {
            return i;
          }
        }
      }
      return -1;
    }

    /** Offset of the first name inside the group that is not a qualifier, or -1. */
    private int innerName(int group) {
      int i = starts[group] + 1;
      while (i < ends[group]) {
        if (CText.startsName(text.charAt(i))) {
          int nameEnd = CText.nameEnd(text, i);
          String name = text.substring(i, nameEnd);
          if (!name.equals("const") && !name.equals("volatile") && !isAttribute(name)) {
            return i;
          }
          i = nameEnd;
        } else {
          i = CText.next(text, i);
        }
      }
      return -1;
    }

    private void add(Item.Kind kind, int nameEnd, int nameStart, int bodyStart, int bodyEnd) {
      out.add(
          new Item(
              kind,
              text.substring(nameStart, nameEnd),
              starts[0],
              end,
              source.lineOf(nameStart),
              nameStart,
              bodyStart,
              bodyEnd,
              isStatic(),
              List.of(),
              false,
              guards));
    }

    private boolean isStatic() {
      for (int i = 0; i < count && isName(i); i++) {
        if (isName(i, "static")) {
          return true;
        }
      }
      return false;
    }
  }
}
