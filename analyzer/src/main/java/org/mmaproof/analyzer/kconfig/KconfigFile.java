// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What one Kconfig file says of options, unevaluated: types, what they depend on, what they select.
 *
 * @param whole whether every {@code if}, {@code menu} and {@code choice} was closed where it should
 */
record KconfigFile(List<Definition> definitions, List<Sourced> sourced, boolean whole) {
  private static final int DEEPEST = 100;

  /** What values an option takes. */
  enum Type {
    BOOL,
    TRISTATE,
    INT,
    HEX,
    STRING
  }

  /** {@code depends on expression if when}; {@code when} is {@code y} where it is not written. */
  record Dependency(String expression, String when) {}

  /** {@code select symbol if when}. */
  record Selection(String symbol, String when) {}

  /** One {@code config} of one file; {@code needed} holds the conditions around it too. */
  record Definition(
      String symbol, Optional<Type> type, List<Dependency> needed, List<Selection> selections) {}

  /** Another file read in the place of a line. */
  record Sourced(String pattern, boolean relative, boolean optional, List<Dependency> needed) {}

  /** Reads a file; what is no Kconfig in it is read over. */
  static KconfigFile of(String text) {
    Scan scan = new Scan();
    new KconfigLines(text).forEach(scan::line);
    return scan.file();
  }

  /** An entry that lines with attributes belong to. */
  private static final class Entry {
    private final String symbol;
    private final List<Dependency> needed = new ArrayList<>();
    private final List<Selection> selections = new ArrayList<>();
    private Optional<Type> type = Optional.empty();

    private Entry(String symbol) {
      this.symbol = symbol;
    }
  }

  /** One pass over the lines. */
  private static final class Scan {
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Sourced> sourced = new ArrayList<>();

    /** What encloses the line, innermost first, by the word that closes it. */
    private final Deque<String> closing = new ArrayDeque<>();

    private final Deque<Entry> around = new ArrayDeque<>();
    private Entry entry = new Entry("");
    private boolean whole = true;

    private KconfigFile file() {
      finish();
      return new KconfigFile(
          List.copyOf(definitions), List.copyOf(sourced), whole && around.isEmpty());
    }

    private void line(String word, String rest) {
      switch (word) {
        case "config", "menuconfig" -> begin(new Entry(rest));
        case "comment", "mainmenu" -> begin(new Entry(""));
        case "if" -> {
          open("endif");
          around.element().needed.add(new Dependency(rest, "y"));
        }
        case "menu" -> open("endmenu");
        case "choice" -> open("endchoice");
        case "endif", "endmenu", "endchoice" -> close(word);
        case "source", "osource", "rsource", "orsource" -> source(word, rest);
        default -> attribute(word, rest);
      }
    }

    private void begin(Entry next) {
      finish();
      entry = next;
    }

    private void finish() {
      if (!entry.symbol.isEmpty()) {
        List<Dependency> needed = needed();
        needed.addAll(entry.needed);
        definitions.add(
            new Definition(
                entry.symbol, entry.type, List.copyOf(needed), List.copyOf(entry.selections)));
      }
      entry = new Entry("");
    }

    private List<Dependency> needed() {
      List<Dependency> all = new ArrayList<>();
      around.descendingIterator().forEachRemaining(each -> all.addAll(each.needed));
      return all;
    }

    /** Attributes of a menu or choice follow it, as those of an option do. */
    private void open(String end) {
      finish();
      whole &= around.size() < DEEPEST;
      closing.push(end);
      around.push(entry);
    }

    private void close(String end) {
      finish();
      if (closing.isEmpty() || !closing.pop().equals(end)) {
        whole = false;
      }
      around.poll();
    }

    private void source(String word, String rest) {
      finish();
      String pattern = rest.startsWith("\"") && rest.length() > 1 ? inQuotes(rest) : rest;
      sourced.add(
          new Sourced(
              pattern, word.contains("rsource"), word.startsWith("o"), List.copyOf(needed())));
    }

    private static String inQuotes(String rest) {
      return rest.substring(1, Math.max(1, Expression.quoteEnd(rest, 0) - 1));
    }

    private void attribute(String word, String rest) {
      switch (word) {
        case "bool", "boolean", "def_bool" -> type(Type.BOOL);
        case "tristate", "def_tristate" -> type(Type.TRISTATE);
        case "int" -> type(Type.INT);
        case "hex" -> type(Type.HEX);
        case "string" -> type(Type.STRING);
        case "depends" -> {
          String[] parts = conditional(rest);
          String expression = parts[0];
          if (expression.startsWith("on ") || expression.startsWith("on\t")) {
            entry.needed.add(new Dependency(expression.substring(3).strip(), parts[1]));
          } else if (expression.startsWith("on")) {
            entry.needed.add(new Dependency(expression.substring(2).strip(), parts[1]));
          }
        }
        case "select" -> {
          String[] parts = conditional(rest);
          entry.selections.add(new Selection(parts[0], parts[1]));
        }
        default -> {}
      }
    }

    private void type(Type type) {
      entry.type = Optional.of(type);
    }

    /** What stands before the word {@code if} and what behind it, {@code y} where it is not. */
    private static String[] conditional(String rest) {
      List<String> tokens = Expression.tokens(rest);
      int at = tokens.indexOf("if");
      return at < 0
          ? new String[] {String.join(" ", tokens), "y"}
          : new String[] {
            String.join(" ", tokens.subList(0, at)),
            String.join(" ", tokens.subList(at + 1, tokens.size()))
          };
    }
  }
}
