// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;

/** The expressions that names and calls stand for when they are uses of macros. */
final class MacroUses {
  /** Longer bodies are not read, characters. */
  private static final int LONGEST = 1 << 14;

  /** So many texts are remembered. */
  private static final int MOST = 20_000;

  /** What decides by the configuration and not by its text. */
  private static final Set<String> CONFIGURED =
      Set.of("IS_ENABLED", "IS_BUILTIN", "IS_MODULE", "IS_REACHABLE", "IS_DEFINED", "__is_defined");

  private final Names names;
  private final Facts facts;
  private final Map<String, Expr> read = new HashMap<>();

  MacroUses(Names names, Facts facts) {
    this.names = names;
    this.facts = facts;
  }

  /** What a use stands for, and where that stands. */
  record Use(Expr expression, View view) {}

  /** What {@code e} stands for under each definition of the macro; none where it is no use. */
  List<Use> all(Expr e, View view) {
    Optional<Expr.Name> name = name(e);
    if (name.isEmpty() || view.tooDeep() || hidden(name.get().text(), view)) {
      return List.of();
    }
    return definitions(name.get().text(), e instanceof Expr.Call, view).stream()
        .flatMap(macro -> expanded(macro, e, name.get(), view).stream())
        .toList();
  }

  /** What {@code e} stands for where its text does not depend on the configuration. */
  Optional<Use> only(Expr e, View view) {
    Optional<Expr.Name> name = name(e);
    if (name.isEmpty() || view.tooDeep() || hidden(name.get().text(), view)) {
      return Optional.empty();
    }
    List<Macro> found = definitions(name.get().text(), e instanceof Expr.Call, view);
    boolean one =
        found.stream().map(m -> CText.squeeze(m.body())).distinct().count() == 1
            && found.stream().map(Macro::parameters).distinct().count() == 1;
    return one && found.stream().noneMatch(MacroUses::fallback)
        ? expanded(found.get(0), e, name.get(), view)
        : Optional.empty();
  }

  /** Whether {@code name} is a macro of either kind. */
  boolean known(String name, View view) {
    return !hidden(name, view) && !names.macros(name, view.from()).isEmpty();
  }

  private static boolean hidden(String name, View view) {
    return view.open().contains(name)
        || CONFIGURED.contains(name)
        || view.locals().type(name).isPresent();
  }

  private static Optional<Expr.Name> name(Expr e) {
    if (e instanceof Expr.Call call) {
      return call.callee() instanceof Expr.Name name ? Optional.of(name) : Optional.empty();
    }
    return e instanceof Expr.Name name ? Optional.of(name) : Optional.empty();
  }

  private List<Macro> definitions(String name, boolean called, View view) {
    List<Macro> found =
        names.macros(name, view.from()).stream()
            .filter(macro -> facts.possible(macro.guards()))
            .toList();
    // A function-like macro that is not called is no use; an object-like one may stand for the
    // name of another.
    boolean use = found.stream().allMatch(macro -> called || !macro.functionLike());
    return use ? found : List.of();
  }

  /** Whether it is defined only where nothing else has defined the name: there may be more. */
  private static boolean fallback(Macro macro) {
    String atom = "defined(" + macro.name() + ")";
    return macro.guards().stream().anyMatch(guard -> guard.when().atoms().contains(atom));
  }

  private Optional<Use> expanded(Macro macro, Expr e, Expr.Name name, View view) {
    if (!(e instanceof Expr.Call call)) {
      return use(macro, macro.body(), false, view);
    }
    Optional<String> text = text(name.at(), view);
    if (!macro.functionLike()) {
      return call(call.arguments(), e.at(), name.at(), text)
          .flatMap(behind -> use(macro, macro.body().strip() + behind, view.raw(), view));
    }
    Optional<List<String>> arguments =
        text.isPresent()
            ? Macros.use(macro, text.get(), name.at().start()).map(Macros.Use::arguments)
            : reprinted(macro, call.arguments());
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    boolean raw = arguments.get().stream().anyMatch(argument -> mentionsMacro(argument, view));
    // What came with the arguments of an outer use had to be replaced before it is pasted.
    return raw && view.raw() && macro.body().contains("#")
        ? Optional.empty()
        : use(macro, Macros.replace(macro, arguments.get()), raw, view);
  }

  /** The parentheses of a call and what is in them. */
  private static Optional<String> call(
      List<Expr> arguments, Span whole, Span name, Optional<String> text) {
    if (text.isPresent() && name.end() <= whole.end() && whole.end() <= text.get().length()) {
      return Optional.of(text.get().substring(name.end(), whole.end()));
    }
    List<String> all = arguments.stream().flatMap(a -> Written.of(a).stream()).toList();
    return all.size() == arguments.size()
        ? Optional.of("(" + String.join(", ", all) + ")")
        : Optional.empty();
  }

  /** Arguments whose text is out of reach, where parentheses around them make no difference. */
  private static Optional<List<String>> reprinted(Macro macro, List<Expr> arguments) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Expr argument = arguments.get(i);
      Optional<String> text = Written.of(argument);
      boolean open =
          Written.compound(argument)
              && i < macro.parameters().size()
              && !enclosed(macro.body(), macro.parameters().get(i));
      if (text.isEmpty() || open) {
        return Optional.empty();
      }
      all.add(text.get());
    }
    return Optional.of(all);
  }

  /** Whether brackets or commas are on both sides of the name wherever it stands. */
  private static boolean enclosed(String body, String name) {
    Lexemes lexemes = new Lexemes(body);
    for (int i = 0; i < lexemes.count(); i++) {
      boolean between =
          "([,".indexOf(lexemes.kind(i - 1)) >= 0 && ")],".indexOf(lexemes.kind(i + 1)) >= 0;
      if (lexemes.name(i).equals(name) && !between) {
        return false;
      }
    }
    return true;
  }

  private Optional<Use> use(Macro macro, String replaced, boolean raw, View view) {
    String body = replaced.strip();
    if (body.isEmpty() || body.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new Use(expression(body), view.into(macro.name(), body, raw)));
  }

  /** {@code text} as an expression, its spans offsets of the text. */
  Expr expression(String text) {
    Expr known = read.get(text);
    if (known == null) {
      known = names.expression(text);
      if (read.size() < MOST) {
        read.put(text, known);
      }
    }
    return known;
  }

  /** The text whose offsets the span counts, if a name starts where the span does. */
  private Optional<String> text(Span at, View view) {
    Optional<String> text =
        at.file().isEmpty()
            ? view.text()
            : names.unit(at.file()).map(Unit::text).map(source -> source.text());
    return text.filter(whole -> at.end() <= whole.length() && at.start() < at.end());
  }

  private boolean mentionsMacro(String argument, View view) {
    Lexemes lexemes = new Lexemes(argument);
    for (int i = 0; i < lexemes.count(); i++) {
      boolean called = lexemes.kind(i + 1) == '(';
      if (lexemes.isName(i)
          && names.macros(lexemes.name(i), view.from()).stream()
              .anyMatch(macro -> called || !macro.functionLike())) {
        return true;
      }
    }
    return false;
  }
}
