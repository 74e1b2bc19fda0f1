// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;

/** The replacement of one use of a macro written out as text, and where each token came from. */
final class ExpandedText {
  private final String file;
  private final Macro macro;
  private final Span use;
  private final int level;
  private final List<PpToken> tokens;
  private final int[] starts;
  private final String text;

  /**
   * @param file what spans in this text call it; no file has that name
   * @param use where the macro is used, in a file or in another such text
   * @param level how many replacements this one stands in
   */
  ExpandedText(String file, Macro macro, Span use, int level, List<PpToken> tokens) {
    this.file = file;
    this.macro = macro;
    this.use = use;
    this.level = level;
    this.tokens = List.copyOf(tokens);
    this.starts = new int[tokens.size()];
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      PpToken token = tokens.get(i);
      if (i > 0 && (token.space() || PpTokens.glue(tokens.get(i - 1), token))) {
        out.append(' ');
      }
      starts[i] = out.length();
      out.append(token.text());
    }
    this.text = out.toString();
  }

  String file() {
    return file;
  }

  Macro macro() {
    return macro;
  }

  Span use() {
    return use;
  }

  int level() {
    return level;
  }

  String text() {
    return text;
  }

  List<PpToken> tokens() {
    return tokens;
  }

  /** The number of the first token that ends behind {@code offset}. */
  private int index(int offset) {
    int found = java.util.Arrays.binarySearch(starts, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    boolean inside = before >= 0 && offset < starts[before] + tokens.get(before).text().length();
    return inside ? before : before + 1;
  }

  /** The token at {@code offset}. */
  Optional<PpToken> token(int offset) {
    int i = index(offset);
    return i < starts.length ? Optional.of(tokens.get(i)) : Optional.empty();
  }

  /** A token of the text that a replacement in this text starts from. */
  record Read(PpToken token, boolean ofBody) {}

  /** The tokens between two offsets, placed in this text. */
  List<Read> read(int from, int to) {
    List<Read> out = new ArrayList<>();
    for (int i = index(from); i < starts.length && starts[i] < to; i++) {
      PpToken token = tokens.get(i);
      int end = starts[i] + token.text().length();
      out.add(new Read(token.at(PpToken.Place.ofUse(starts[i], end)), !token.place().argument()));
    }
    return out;
  }

  /** Where the text between two offsets was written. */
  PpToken.Place place(int from, int to) {
    if (tokens.isEmpty()) {
      return new PpToken.Place(macro.bodyStart(), macro.bodyStart(), -1, -1);
    }
    int first = Math.min(index(from), starts.length - 1);
    PpToken.Place place = tokens.get(first).place();
    for (int i = first + 1; i < starts.length && starts[i] < to; i++) {
      place = place.through(tokens.get(i).place());
    }
    return place;
  }
}
