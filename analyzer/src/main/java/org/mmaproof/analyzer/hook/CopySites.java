// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.tree.Needles;
import org.mmaproof.model.c.CText;

/**
 * Where a text may copy a struct that carries hooks, by its words alone: cheap, and to be asked
 * again of the types. Variables and members are known by the declarations of the text itself.
 */
final class CopySites {
  /** A statement that copies a struct is shorter. */
  private static final int STATEMENT_MAX = 500;

  /** As the kernel writes it; the words are searched together, since longer ones are faster. */
  private static final String STRUCT = "struct ";

  /** What stands in {@code a->b[i].c} beside names. */
  private static final String CHAIN = " \t\n.->[]";

  private static final List<String> COPIERS = List.of("memcpy(", "memmove(", "memdup");

  private final Set<String> tags;
  private final Needles words;

  /**
   * @param tags structs known to carry hooks
   */
  CopySites(Set<String> tags) {
    this.tags = Set.copyOf(tags);
    this.words = new Needles(tags.stream().map(tag -> STRUCT + tag).toList());
  }

  /**
   * What one text may copy.
   *
   * @param places offsets inside of what may be a copy
   * @param tags all structs that may carry hooks there, those of the text itself included
   */
  record Found(NavigableSet<Integer> places, Set<String> tags) {}

  Found in(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = read(text, bytes, bytes.length);
    reading.holders.addAll(tags);
    return new Found(reading.found, reading.holders);
  }

  /** What is asked of a file, one name for each struct, for whoever remembers answers. */
  Set<String> questions() {
    return tags.stream().map(tag -> "copies " + tag).collect(Collectors.toSet());
  }

  /** Whether a copy may stand in the first {@code length} bytes. */
  boolean anyIn(byte[] bytes, int length) {
    return words.anyIn(bytes, length)
        && !read(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), bytes, length)
            .found
            .isEmpty();
  }

  private Reading read(String text, byte[] bytes, int length) {
    Reading reading = new Reading(text);
    reading.declared(bytes, length);
    for (String name : reading.names) {
      reading.sites(name);
    }
    return reading;
  }

  /** Tags of the structs of {@code text} that hold one of the known structs by value. */
  Set<String> holders(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = new Reading(text);
    reading.declared(bytes, bytes.length);
    return reading.holders;
  }

  /** One text, what it declares, and where that is copied. */
  private final class Reading {
    private final String text;
    private final Set<String> holders = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final NavigableSet<Integer> found = new TreeSet<>();

    private Reading(String text) {
      this.text = text;
    }

    /** Reads the declarations of carriers, of those last that the text itself has. */
    void declared(byte[] bytes, int length) {
      for (int at = words.next(bytes, length, 0); at >= 0; at = words.next(bytes, length, at + 1)) {
        tag(at + STRUCT.length());
      }
      while (!open.isEmpty()) {
        String holder = open.remove();
        for (int at = text.indexOf(holder); at >= 0; at = text.indexOf(holder, at + 1)) {
          if (isWord(at, holder)) {
            tag(at);
          }
        }
      }
    }

    /** Reads on from a tag: a declaration, or the size of a copy. */
    private void tag(int at) {
      int end = CText.nameEnd(text, at);
      boolean pointer = false;
      int next = blank(end);
      while (next < text.length()) {
        int behind = CText.nameEnd(text, next);
        if (text.charAt(next) == '*') {
          pointer = true;
          next = blank(next + 1);
        } else if (behind == next) {
          if (copies(start(at), stop(at))) {
            found.add(at); // memcpy(to, from, sizeof(struct tag))
          }
          return;
        } else if (isQualifier(text.substring(next, behind))) {
          next = blank(behind);
        } else {
          name(next, text.substring(next, behind), pointer);
          return;
        }
      }
    }

    private void name(int at, String name, boolean pointer) {
      names.add(name);
      if (!pointer) {
        values.add(name);
        if (isIndented(at)) {
          holder(at);
        }
      }
    }

    private boolean isIndented(int at) {
      int line = text.lastIndexOf('\n', at) + 1;
      return text.charAt(line) <= ' ';
    }

    /** Where a member stands at {@code at}, the struct around it carries too. */
    private void holder(int at) {
      int around = text.lastIndexOf("\nstruct ", at);
      if (around > text.lastIndexOf("\n}", at)) {
        int start = around + "\nstruct ".length();
        int end = CText.nameEnd(text, start);
        String tag = text.substring(start, end);
        int brace = blank(end);
        if (brace < at && text.charAt(brace) == '{' && !tags.contains(tag) && holders.add(tag)) {
          open.add(tag);
        }
      }
    }

    /** Adds the places of {@code name} in statements that may copy what it stands for. */
    void sites(String name) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (isWord(at, name) && !isObject(at + name.length())) {
          int start = start(at);
          int stop = stop(at);
          if (copies(start, stop) || assigns(start, stop) || isAssigned(name, start, at)) {
            found.add(at);
          }
        }
      }
    }

    /** Whether the name that ends here is only the way to a member. */
    private boolean isObject(int end) {
      int next = blank(end);
      return next < text.length()
          && (text.charAt(next) == '.' || text.charAt(next) == '-' && text.startsWith("->", next));
    }

    private boolean isWord(int at, String name) {
      int end = at + name.length();
      return (at == 0 || !CText.inName(text.charAt(at - 1)))
          && (end == text.length() || !CText.inName(text.charAt(end)));
    }

    /** Where the statement of {@code at} starts, about. */
    private int start(int at) {
      int i = at;
      while (i > 0 && i > at - STATEMENT_MAX && !ends(text.charAt(i - 1))) {
        i--;
      }
      return i;
    }

    /** Where it ends, about. */
    private int stop(int at) {
      int limit = Math.min(text.length(), at + STATEMENT_MAX);
      int i = at;
      while (i < limit && !ends(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean ends(char c) {
      return c == ';' || c == '{' || c == '}';
    }

    /** Whether something that copies memory is called between. */
    private boolean copies(int start, int stop) {
      String statement = text.substring(start, stop);
      return COPIERS.stream().anyMatch(statement::contains);
    }

    /** {@code to = *from}. */
    private boolean assigns(int start, int stop) {
      for (int at = text.indexOf('=', start);
          at >= 0 && at < stop;
          at = text.indexOf('=', at + 1)) {
        int value = blank(at + 1);
        if (value < stop && text.charAt(value) == '*') {
          return true;
        }
      }
      return false;
    }

    /** {@code to = from}, {@code to = from[i]}: the value is the struct itself. */
    private boolean isAssigned(String name, int start, int at) {
      if (!values.contains(name) || !follows(start, at)) {
        return false;
      }
      int behind = blank(at + name.length());
      while (behind < text.length() && text.charAt(behind) == '[') {
        behind = blank(CText.groupEnd(text, behind, text.length()));
      }
      return behind < text.length() && text.charAt(behind) == ';';
    }

    /** Whether the value that ends with the name at {@code at} stands right behind a {@code =}. */
    private boolean follows(int start, int at) {
      int i = at;
      while (i > start && CHAIN.indexOf(text.charAt(i - 1)) >= 0
          || i > start && CText.inName(text.charAt(i - 1))) {
        i--;
      }
      return i > start && text.charAt(i - 1) == '=';
    }

    /** First offset at or behind {@code from} that is no white space. */
    private int blank(int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      return at;
    }
  }

  private static boolean isQualifier(String word) {
    return word.equals("const") || word.equals("volatile") || word.startsWith("__");
  }
}
