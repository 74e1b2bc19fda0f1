// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Guard;

/** The conditional regions inside a piece of text. */
public final class GuardsAt {
  private GuardsAt() {}

  /** A stretch of text between directives, under the conditions around it. */
  public record Piece(String text, List<Guard> guards) {
    public Piece {
      guards = List.copyOf(guards);
    }
  }

  /**
   * The regions that open behind {@code from} and still hold {@code at}, outermost first; empty
   * when one of them is part of no configuration.
   */
  public static Optional<List<Guard>> inside(String text, int from, int at) {
    if (text.lastIndexOf('#', at) < from) {
      return Optional.of(List.of());
    }
    Conditionals conditionals = new Conditionals();
    new Directives(text, from, at).forEach(conditionals::take);
    return conditionals.dead() ? Optional.empty() : Optional.of(conditionals.guards());
  }

  /** The text between {@code from} and {@code to}, cut at directives; dead and blank parts not. */
  public static List<Piece> pieces(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    Conditionals conditionals = new Conditionals();
    int[] start = {from};
    new Directives(text, from, to)
        .forEach(
            directive -> {
              add(text, start[0], directive.start(), conditionals, pieces);
              conditionals.take(directive);
              start[0] = directive.end();
            });
    add(text, start[0], to, conditionals, pieces);
    return pieces;
  }

  private static void add(
      String text, int start, int end, Conditionals conditionals, List<Piece> pieces) {
    String piece = CText.squeeze(text.substring(start, Math.max(start, end)));
    if (!piece.isEmpty() && !conditionals.dead()) {
      pieces.add(new Piece(piece, conditionals.guards()));
    }
  }
}
