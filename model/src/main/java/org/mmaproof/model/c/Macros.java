// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Unit;

/** Macro definitions as values, and one step of macro replacement as text (C11 6.10.3). */
public final class Macros {
  private Macros() {}

  /** The definition that {@code item} (a {@link Item.Kind#MACRO} of {@code unit}) is. */
  public static Macro of(Unit unit, Item item) {
    return new Macro(
        unit.text().span(item.start(), item.end()),
        item.name(),
        item.parameters(),
        item.functionLike(),
        plain(unit.text().slice(item.bodyStart(), item.bodyEnd())),
        item.bodyStart(),
        item.guards());
  }

  /** {@code body} with comments and spliced line ends as spaces, every offset kept. */
  private static String plain(String body) {
    StringBuilder out = new StringBuilder(body);
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      int end = CText.next(body, i);
      if (c == '/' && end > i + 1) {
        blank(out, i, end);
      } else if (c == '\\' || c == '\n' || c == '\r') {
        out.setCharAt(i, ' ');
      }
      i = c == '"' || c == '\'' ? Math.max(i + 1, end) : end;
    }
    return out.toString();
  }

  private static void blank(StringBuilder out, int start, int end) {
    for (int i = start; i < Math.min(end, out.length()); i++) {
      out.setCharAt(i, ' ');
    }
  }

  /** A use of a macro in a text. */
  public record Use(int start, int end, List<String> arguments) {
    public Use {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The use of {@code macro} whose name starts at {@code at} of {@code text}; empty where a
   * function-like macro is not called.
   */
  public static Optional<Use> use(Macro macro, String text, int at) {
    int nameEnd = at + macro.name().length();
    if (!macro.functionLike()) {
      return Optional.of(new Use(at, nameEnd, List.of()));
    }
    int open = CText.skipBlank(text, nameEnd);
    if (open >= text.length() || text.charAt(open) != '(') {
      return Optional.empty();
    }
    int end = CText.groupEnd(text, open, text.length());
    String inside = text.substring(open + 1, Math.max(open + 1, end - 1));
    List<String> arguments = new ArrayList<>();
    for (String argument : CText.arguments(inside)) {
      arguments.add(CText.squeeze(argument));
    }
    return Optional.of(new Use(at, end, arguments));
  }

  /**
   * The body of {@code macro} with its parameters replaced by {@code arguments}, {@code #} and
   * {@code ##} obeyed. Names in the result are not expanded further.
   */
  public static String replace(Macro macro, List<String> arguments) {
    String body = macro.body();
    StringBuilder out = new StringBuilder(body.length() + 64);
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      if (c == '#' && body.startsWith("##", i)) {
        trimEnd(out);
        i = CText.skipBlank(body, i + 2);
      } else if (c == '#' && macro.functionLike()) {
        int name = CText.skipBlank(body, i + 1);
        int end = CText.nameEnd(body, name);
        out.append('"').append(value(macro, arguments, body.substring(name, end))).append('"');
        i = Math.max(end, i + 1);
      } else if (CText.startsName(c)) {
        int end = CText.nameEnd(body, i);
        out.append(value(macro, arguments, body.substring(i, end)));
        i = end;
      } else {
        int end = Math.max(i + 1, digits(body, i, CText.next(body, i)));
        out.append(body, i, Math.min(end, body.length()));
        i = end;
      }
    }
    return out.toString();
  }

  /** Names inside numbers ({@code 0xFF}, {@code 1UL}) are no parameters. */
  private static int digits(String body, int at, int otherwise) {
    return Character.isDigit(body.charAt(at)) ? CText.nameEnd(body, at) : otherwise;
  }

  private static String value(Macro macro, List<String> arguments, String name) {
    for (int i = 0; i < macro.parameters().size(); i++) {
      String parameter = macro.parameters().get(i);
      if (parameter.endsWith("...")) {
        String rest =
            parameter.equals("...")
                ? "__VA_ARGS__"
                : parameter.substring(0, parameter.length() - 3);
        if (name.equals(rest.trim())) {
          return i < arguments.size()
              ? String.join(", ", arguments.subList(i, arguments.size()))
              : "";
        }
      } else if (parameter.equals(name)) {
        return i < arguments.size() ? arguments.get(i) : "";
      }
    }
    return name;
  }

  private static void trimEnd(StringBuilder out) {
    int length = out.length();
    while (length > 0 && out.charAt(length - 1) <= ' ') {
      length--;
    }
    out.setLength(length);
  }
}
