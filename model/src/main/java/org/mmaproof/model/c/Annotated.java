// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;

/** The annotations of definitions, from the text around them: the parser never sees them. */
final class Annotated {
  /** Annotations are looked for so far around what they annotate, bytes. */
  private static final int FAR = 2000;

  private final Names names;

  Annotated(Names names) {
    this.names = names;
  }

  private Optional<String> text(Span at) {
    return at.file().isEmpty()
        ? Optional.empty()
        : names
            .unit(at.file())
            .map(Unit::text)
            .map(t -> t.text())
            .filter(t -> at.end() <= t.length());
  }

  /** The annotations of a struct or union, in front of its tag and behind its brace. */
  Attributes of(CType.Composite composite) {
    Span at = composite.at();
    return text(at)
        .map(
            text -> {
              String whole = text.substring(at.start(), at.end());
              int brace = whole.indexOf('{');
              String head = brace < 0 ? whole : whole.substring(0, brace);
              String tail = text.substring(at.end(), Math.min(text.length(), at.end() + FAR));
              boolean shuffled = whole.contains("randomized_struct_fields_start");
              return group(whole)
                  .orElseGet(() -> Attributes.in(head).and(Attributes.leading(plain(tail))))
                  .and(new Attributes(false, List.of(), shuffled, false));
            })
        .orElse(Attributes.none());
  }

  /** The annotations among the arguments of a macro that groups members. */
  private static Optional<Attributes> group(String whole) {
    if (!whole.startsWith("struct_group") && !whole.startsWith("__struct_group")) {
      return Optional.empty();
    }
    int place = whole.startsWith("__") ? 2 : whole.startsWith("struct_group_attr") ? 1 : -1;
    int open = whole.indexOf('(');
    var arguments = CText.arguments(whole.substring(open + 1));
    return Optional.of(
        place < 0 || place >= arguments.size()
            ? Attributes.none()
            : Attributes.in(arguments.get(place)));
  }

  /** Up to the first semicolon, without directives. */
  private static String plain(String tail) {
    int end = tail.indexOf(';');
    String one = end < 0 ? tail : tail.substring(0, end);
    return one.contains("#") ? one.substring(0, one.indexOf('#')) : one;
  }

  /** The annotations of a member, in front of its type and behind its name. */
  Attributes of(CType.Field field) {
    Span at = field.at();
    return text(at)
        .map(
            text -> {
              String own = declarator(field, text.substring(at.start(), at.end()));
              String one = CText.arguments(own).size() > 1 ? "" : own;
              return Attributes.in(before(text, at.start()))
                  .and(Attributes.in(one))
                  .and(Attributes.in(behind(text, at.end())));
            })
        .orElse(Attributes.none());
  }

  /** Without the body of a struct, and what stands behind it and is about the struct. */
  private static String declarator(CType.Field field, String own) {
    int brace = own.lastIndexOf('}');
    if (brace < 0) {
      return own;
    }
    return field.name().isEmpty() ? "" : Attributes.behindLeading(own.substring(brace + 1));
  }

  /** What stands between the end of the member before and {@code start}. */
  private static String before(String text, int start) {
    int from = start;
    while (from > 0 && start - from < FAR && ";{}\n/,(".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, start);
  }

  private static String behind(String text, int end) {
    if (end > 0 && text.charAt(end - 1) == ';') {
      return "";
    }
    int to = end;
    while (to < text.length() && to - end < FAR && ";,}".indexOf(text.charAt(to)) < 0) {
      to = text.charAt(to) == '(' ? CText.groupEnd(text, to, text.length()) : to + 1;
    }
    return text.substring(end, Math.min(to, text.length()));
  }

  /** The annotations of a typedef, outside the body of what it may define. */
  Attributes of(Span typedef) {
    return text(typedef)
        .map(text -> Attributes.in(text.substring(typedef.start(), typedef.end())))
        .orElse(Attributes.none());
  }
}
