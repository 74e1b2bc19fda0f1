// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.c.Members;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;

/**
 * Goes down an initialiser to one place in it, so that the struct whose member is set there is
 * known without parsing the rest.
 *
 * @param text the text that holds the initialiser
 * @param names what type names mean
 * @param from the file that uses them
 */
record Initialiser(String text, Names names, String from) {

  /** Deeper nesting than this is not followed. */
  private static final int DEPTH_MAX = 32;

  /**
   * The member that is set at the place looked for.
   *
   * @param owner the struct whose member it is
   * @param table the expression for the struct: name, indexes and members, spaces dropped
   * @param value first char of the value
   * @param valueEnd char behind the value
   */
  record Target(CType owner, String table, int value, int valueEnd) {}

  /** One element of a brace list: {@code start} to {@code end} holds it without the comma. */
  private record Element(int start, int end) {}

  /** Where the descent stands: the aggregate's type and expression. */
  private record Level(CType type, String table) {}

  /**
   * @param open the opening brace of the initialiser
   * @param type type of what is initialised
   * @param table name of what is initialised
   * @param place first char of the member name looked for
   */
  Optional<Target> find(int open, CType type, String table, int place) {
    return inList(open, new Level(type, table), place, 0);
  }

  /** The same for an expression that holds compound literals, from {@code at} on. */
  Optional<Target> findInExpression(int at, int place) {
    return inValue(at, text.length(), new Level(new CType.Unknown(""), ""), place, 0);
  }

  private Optional<Target> inList(int open, Level level, int place, int depth) {
    if (depth > DEPTH_MAX) {
      return Optional.empty();
    }
    int limit = CText.groupEnd(text, open, text.length());
    int at = open + 1;
    int position = 0;
    while (at < limit) {
      Element element = element(at, limit - 1);
      position = subscript(element).orElse(position);
      if (element.start() <= place && place < element.end()) {
        return inElement(element, level, position, place, depth);
      }
      if (element.end() >= limit - 1) {
        return Optional.empty();
      }
      at = element.end() + 1;
      position++;
    }
    return Optional.empty();
  }

  private Element element(int at, int limit) {
    int start = skip(at, limit);
    int i = start;
    while (i < limit && text.charAt(i) != ',') {
      char c = text.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        i = CText.groupEnd(text, i, limit);
      } else if (c == '#' && startsLine(i)) {
        i = CText.directiveEnd(text, i);
      } else {
        i = CText.next(text, i);
      }
    }
    return new Element(start, Math.min(i, limit));
  }

  /** First offset behind blanks and directives. */
  private int skip(int at, int limit) {
    int i = CText.skipBlank(text, at);
    while (i < limit && text.charAt(i) == '#' && startsLine(i)) {
      i = CText.skipBlank(text, CText.directiveEnd(text, i));
    }
    return Math.min(i, limit);
  }

  private boolean startsLine(int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private Optional<Integer> subscript(Element element) {
    if (element.start() >= element.end() || text.charAt(element.start()) != '[') {
      return Optional.empty();
    }
    String index = text.substring(element.start() + 1, CText.nameEnd(text, element.start() + 1));
    return index.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(index)) : Optional.empty();
  }

  private Optional<Target> inElement(
      Element element, Level outer, int position, int place, int depth) {
    Level level = outer;
    int at = element.start();
    boolean designated = false;
    while (at < element.end() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
      designated = true;
      if (text.charAt(at) == '[') {
        int end = CText.groupEnd(text, at, element.end());
        level = indexed(level, CText.squeeze(text.substring(at + 1, end - 1)));
        at = CText.skipBlank(text, end);
        continue;
      }
      int name = CText.skipBlank(text, at + 1);
      int nameEnd = CText.nameEnd(text, name);
      int next = CText.skipBlank(text, nameEnd);
      if (name == place) {
        return text.charAt(next) == '='
            ? Optional.of(
                new Target(
                    level.type(), level.table(), CText.skipBlank(text, next + 1), element.end()))
            : Optional.empty();
      }
      level = member(level, text.substring(name, nameEnd));
      at = next;
    }
    if (!designated) {
      level = positional(level, position);
    } else if (at < element.end() && text.charAt(at) == '=') {
      at = CText.skipBlank(text, at + 1);
    }
    return inValue(at, element.end(), level, place, depth);
  }

  /** Goes on in a value: a brace list, or the last compound literal around the place. */
  private Optional<Target> inValue(int at, int end, Level level, int place, int depth) {
    if (at < end && text.charAt(at) == '{') {
      return inList(at, level, place, depth + 1);
    }
    return compound(at, place)
        .flatMap(
            brace -> inList(brace, new Level(castBefore(brace), "(anonymous)"), place, depth + 1));
  }

  /** The first brace behind {@code at} that opens a compound literal around {@code place}. */
  private Optional<Integer> compound(int at, int place) {
    int i = at;
    while (i < place) {
      char c = text.charAt(i);
      if (c == '{') {
        if (CText.groupEnd(text, i, text.length()) > place) {
          return Optional.of(i);
        }
        i = CText.groupEnd(text, i, text.length());
      } else {
        i = CText.next(text, i);
      }
    }
    return Optional.empty();
  }

  private CType castBefore(int brace) {
    int close = text.lastIndexOf(')', brace);
    int open = close < 0 ? -1 : text.lastIndexOf('(', close);
    return open < 0 ? new CType.Unknown("") : namedType(text.substring(open + 1, close));
  }

  /** The type that words such as {@code const struct foo} name. */
  static CType namedType(String words) {
    List<String> plain = new ArrayList<>();
    int i = 0;
    while (i < words.length()) {
      int end = CText.startsName(words.charAt(i)) ? CText.nameEnd(words, i) : i;
      if (end > i) {
        plain.add(words.substring(i, end));
      }
      i = Math.max(end, CText.next(words, i));
    }
    for (int w = 0; w + 1 < plain.size(); w++) {
      if (plain.get(w).equals("struct") || plain.get(w).equals("union")) {
        CType.Tag tag = plain.get(w).equals("struct") ? CType.Tag.STRUCT : CType.Tag.UNION;
        return new CType.Tagged(tag, plain.get(w + 1));
      }
    }
    plain.removeIf(word -> List.of("static", "const", "volatile", "extern").contains(word));
    return plain.isEmpty()
        ? new CType.Unknown(words)
        : new CType.Alias(plain.get(plain.size() - 1));
  }

  // ---- types

  private Level indexed(Level level, String index) {
    CType type = Members.resolved(level.type(), names, from);
    CType element = type instanceof CType.Array array ? array.of() : new CType.Unknown(index);
    return new Level(element, level.table() + "[" + index.replace(" ", "") + "]");
  }

  private Level member(Level level, String name) {
    return new Level(
        Members.type(level.type(), name, names, from)
            .orElseGet(() -> new CType.Unknown("." + name)),
        level.table() + "." + name);
  }

  private Level positional(Level level, int position) {
    CType type = Members.resolved(level.type(), names, from);
    if (type instanceof CType.Array) {
      return indexed(new Level(type, level.table()), Integer.toString(position));
    }
    return Members.at(type, position, names, from)
        .map(field -> new Level(field.type(), level.table() + "." + field.name()))
        .orElse(new Level(new CType.Unknown(""), level.table()));
  }
}
