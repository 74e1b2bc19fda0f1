// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;

/** Types that are words and stars, read without a parser. */
final class TypeWords {
  private TypeWords() {}

  /**
   * Whether tokens {@code first} to {@code end} are a type and nothing else. A lone typedef name is
   * not: it may as well be a variable.
   */
  static boolean surely(Lexemes lexemes, int first, int end) {
    boolean keyword = false;
    int aliases = 0;
    int i = first;
    while (i < end && lexemes.isName(i)) {
      String word = lexemes.name(i);
      if (Words.tagged(word) && lexemes.isName(i + 1)) {
        keyword = true;
        i++;
      } else if (Words.scalar(word)) {
        keyword = true;
      } else if (!Words.qualifier(word)) {
        aliases++;
      }
      i++;
    }
    // "struct a b" and "alias b" declare something.
    boolean one = keyword ? aliases == 0 : aliases == 1;
    boolean sure = keyword || Words.startsType(lexemes.name(first));
    while (i < end && (lexemes.kind(i) == '*' || Words.qualifier(lexemes.name(i)))) {
      sure |= lexemes.kind(i) == '*';
      i++;
    }
    return one && sure && i == end;
  }

  /** The type that {@code text} writes; empty when it is more than words and stars. */
  static Optional<CType> read(String text) {
    Lexemes lexemes = new Lexemes(text);
    List<String> scalar = new ArrayList<>();
    Optional<CType> named = Optional.empty();
    int i = 0;
    while (lexemes.isName(i)) {
      String word = lexemes.name(i);
      if (Words.tagged(word) && lexemes.isName(i + 1) && named.isEmpty()) {
        named = Optional.of(new CType.Tagged(tag(word), lexemes.name(++i)));
      } else if (Words.scalar(word)) {
        scalar.add(word);
      } else if (!Words.qualifier(word) && !Words.annotation(word)) {
        if (named.isPresent() || !scalar.isEmpty()) {
          return Optional.empty();
        }
        named = Optional.of(new CType.Alias(word));
      }
      i++;
    }
    if (named.isPresent() != scalar.isEmpty()) {
      return Optional.empty();
    }
    CType type = named.orElseGet(() -> new CType.Scalar(String.join(" ", scalar)));
    for (; i < lexemes.count(); i++) {
      if (lexemes.kind(i) == '*') {
        type = new CType.Pointer(type);
      } else if (!Words.qualifier(lexemes.name(i)) && !Words.annotation(lexemes.name(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(type);
  }

  static CType.Tag tag(String keyword) {
    return switch (keyword) {
      case "struct" -> CType.Tag.STRUCT;
      case "union" -> CType.Tag.UNION;
      default -> CType.Tag.ENUM;
    };
  }
}
