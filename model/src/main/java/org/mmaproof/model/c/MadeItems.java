// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * What a macro that stands alone at file scope defines: {@code DEFINE_MUTEX(m)} a variable, {@code
 * PAGEFLAG(Locked, locked, ...)} functions. Of several definitions of a macro the first is taken,
 * so that a body means nothing; what something is and its type is what they agree in.
 */
public final class MadeItems {
  private static final int LEVELS = 8;
  private static final int LONGEST = 8_000;

  private MadeItems() {}

  /** An item of a text that stands in no file. */
  public record Made(Unit unit, Item item) {}

  /**
   * The function, prototype or variable of that name that a use defines; empty where it defines
   * none.
   *
   * @param use the use as written, from the name of the macro on
   * @param path what the text of the result is called
   * @param macros the definitions of a name as seen from the use
   */
  public static Optional<Made> of(
      String name, String use, String path, Function<String, List<Macro>> macros) {
    OneLevel engine = engine(macros);
    List<PpToken> tokens = PpTokens.read(use, 0);
    for (int level = 0; level < LEVELS && tokens.size() < LONGEST; level++) {
      List<PpToken> next = engine.deeper(tokens, token -> true);
      if (next.equals(tokens)) {
        return Optional.empty();
      }
      tokens = next;
      if (tokens.stream().anyMatch(token -> token.name() && token.text().equals(name))) {
        Optional<Made> found = named(name, tokens, path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** All that {@code use} stands for, of each macro the first definition taken. */
  static Optional<String> text(String use, Function<String, List<Macro>> macros) {
    return engine(macros).full(PpTokens.read(use, 0)).map(MadeItems::text);
  }

  private static OneLevel engine(Function<String, List<Macro>> macros) {
    Map<String, Optional<Definition>> known = new HashMap<>();
    return new OneLevel(
        word ->
            known.computeIfAbsent(
                word, w -> macros.apply(w).stream().findFirst().map(Definition::of)));
  }

  private static String text(List<PpToken> tokens) {
    return tokens.stream().map(PpToken::text).collect(Collectors.joining(" "));
  }

  private static Optional<Made> named(String name, List<PpToken> tokens, String path) {
    Unit unit = Outline.read(SourceText.latin1(path, text(tokens) + " ;\n"));
    return unit.items().stream()
        .filter(item -> item.name().equals(name))
        .filter(
            item ->
                item.kind() == Item.Kind.FUNCTION
                    || item.kind() == Item.Kind.PROTOTYPE
                    || item.kind() == Item.Kind.VARIABLE)
        .findFirst()
        .map(item -> new Made(unit, item));
  }
}
