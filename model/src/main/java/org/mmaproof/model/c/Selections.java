// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code _Generic} whose alternatives differ in qualifiers only: any of them is as good as the one
 * that the type of the operand would choose, since qualifiers change no value.
 */
final class Selections {
  private static final Set<String> QUALIFIERS = Set.of("const", "volatile");

  private Selections() {}

  /** {@code tokens} with such selections replaced by their last alternative. */
  static List<PpToken> chosen(List<PpToken> tokens) {
    if (tokens.stream().noneMatch(token -> token.text().equals("_Generic"))) {
      return tokens;
    }
    List<PpToken> out = new ArrayList<>(tokens.size());
    int at = 0;
    while (at < tokens.size()) {
      int open = at + 1;
      boolean selects =
          tokens.get(at).text().equals("_Generic")
              && open < tokens.size()
              && tokens.get(open).is("(");
      int close = selects ? OneLevel.close(tokens, open) : -1;
      Optional<List<PpToken>> one =
          close > 0 ? same(tokens.subList(open + 1, close)) : Optional.empty();
      if (one.isPresent()) {
        // The parentheses stay, so that operators around bind as before.
        out.add(tokens.get(open));
        out.addAll(chosen(one.get()));
        out.add(tokens.get(close));
        at = close + 1;
      } else {
        out.add(tokens.get(at++));
      }
    }
    return out;
  }

  /** The last alternative, if all say the same. */
  private static Optional<List<PpToken>> same(List<PpToken> inside) {
    List<List<PpToken>> values = values(inside);
    long different = values.stream().map(Selections::unqualified).distinct().limit(2).count();
    return different == 1 ? Optional.of(values.get(values.size() - 1)) : Optional.empty();
  }

  private static List<String> unqualified(List<PpToken> tokens) {
    return tokens.stream().map(PpToken::text).filter(text -> !QUALIFIERS.contains(text)).toList();
  }

  /** What stands behind the colon of each alternative. */
  private static List<List<PpToken>> values(List<PpToken> inside) {
    List<List<PpToken>> values = new ArrayList<>();
    int depth = 0;
    int questions = 0;
    int start = -1;
    for (int i = 0; i <= inside.size(); i++) {
      String text = i < inside.size() ? inside.get(i).text() : ",";
      depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
      if (depth != 0) {
        continue;
      }
      if (text.equals("?")) {
        questions++;
      } else if (text.equals(":") && questions > 0) {
        questions--;
      } else if (text.equals(":")) {
        start = i + 1;
      } else if (text.equals(",") && start >= 0) {
        values.add(inside.subList(start, i));
        start = -1;
      }
    }
    return values;
  }
}
