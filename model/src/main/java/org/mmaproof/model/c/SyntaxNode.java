// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;

/**
 * A node of the parser's tree, copied out of it: named nodes and operators only.
 *
 * @param type its name in the grammar; {@code ERROR} and {@code MISSING} for what did not parse,
 *     {@code DEEP} for what is nested too deeply to copy
 * @param field the role it has in its parent, empty for none
 * @param start first byte in the slice, inclusive
 * @param end byte after the last
 * @param broken whether it or something in it did not parse
 */
record SyntaxNode(
    String type, String field, int start, int end, List<SyntaxNode> children, boolean broken) {

  static final String ERROR = "ERROR";
  static final String MISSING = "MISSING";
  static final String DEEP = "DEEP";

  /** A node that was not copied because a limit said so. */
  static SyntaxNode unread(String field, int start, int end) {
    return new SyntaxNode(DEEP, field, start, end, List.of(), true);
  }

  /** The first child in the role {@code name}. */
  Optional<SyntaxNode> child(String name) {
    return children.stream().filter(child -> child.field.equals(name)).findFirst();
  }

  /** The first child that is a {@code wanted}. */
  Optional<SyntaxNode> first(String wanted) {
    return children.stream().filter(child -> child.type.equals(wanted)).findFirst();
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** Whether a child that is not a {@code body} did not parse. */
  boolean brokenOutside(String body) {
    return children.stream().anyMatch(child -> child.broken && !child.field.equals(body));
  }
}
