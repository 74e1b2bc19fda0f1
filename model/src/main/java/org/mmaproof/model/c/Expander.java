// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;

/**
 * Replaces uses of macros by what they stand for, one level when asked (C11 6.10.3): uses of macros
 * in the result stand there as the names and calls that they look like, and are asked for again
 * with their spans in the result. Where one level is no C that is read, more levels are replaced at
 * once.
 *
 * <p>Spans of a result lie in a text that only this instance knows: {@link #origin} and {@link
 * #use} lead back to files. One instance a thread and, since it keeps all its texts, for one
 * function and what it reaches; close it.
 */
public final class Expander implements AutoCloseable {
  /** Replacements in replacements are not made beyond this level. */
  private static final int DEEPEST = 60;

  /** Longer replacements are not read, tokens. */
  private static final int LONGEST = 8_000;

  /** More uses are not replaced. */
  private static final int MOST = 100_000;

  /** Levels replaced at once where fewer are no C that is read. */
  private static final int LEVELS_AT_ONCE = 6;

  private static final Set<String> CONDITIONALS =
      Set.of("if", "ifdef", "ifndef", "else", "elif", "endif");

  private final Names names;
  private final MacroReader reader = new MacroReader();
  private final Map<String, ExpandedText> texts = new HashMap<>();
  private final Map<Defined, Definition> definitions = new HashMap<>();
  private final Map<String, List<Macro>> found = new HashMap<>();
  private final Map<Place, OneLevel> engines = new HashMap<>();

  /** The use in a file that is being replaced. */
  private Span outermost = new Span("", 0, 0, 1);

  /** The next number of {@code __COUNTER__}. */
  private int counter;

  /** The file that is compiled, and in which configurations. */
  private record Scope(String from, Presence when) {}

  /** Where the text stands in which macros are replaced, and in which configurations. */
  private record Place(String from, String header, Presence when) {}

  /** A macro by its definition; those that no file defines differ in their names. */
  private record Defined(Span at, String name) {}

  public Expander(Names names) {
    this.names = names;
  }

  /**
   * What {@code name} at {@code at}, a span of a file or of a replacement, may be replaced by: one
   * macro for each choice of conditionals, none where it is no macro or stands in its own
   * replacement.
   *
   * @param from the file that is compiled
   */
  public List<Macro> macros(String name, Span at, String from) {
    Optional<ExpandedText> text = Optional.ofNullable(texts.get(at.file()));
    if (text.flatMap(t -> t.token(at.start())).filter(t -> t.hidden().contains(name)).isPresent()) {
      return List.of();
    }
    List<Macro> seen = seen(name, from);
    // The body of a macro in a header may name what only that header sees.
    while (seen.isEmpty() && text.isPresent()) {
      seen = seen(name, text.get().macro().at().file());
      text = Optional.ofNullable(texts.get(text.get().use().file()));
    }
    return seen.isEmpty() ? predefined(name, use(at)).stream().toList() : seen;
  }

  private Optional<Macro> predefined(String name, Span use) {
    return Predefined.of(name, use, () -> counter++);
  }

  private List<Macro> seen(String name, String from) {
    return found.computeIfAbsent(from + '\n' + name, key -> names.macros(name, from));
  }

  /**
   * The expression that a use stands for.
   *
   * @param use the name, or the whole call where one follows the name, even for an object-like
   *     macro
   * @param from the file that is compiled
   */
  public Replacement<Expr> expression(Macro macro, Expr use, String from) {
    return expression(macro, use, from, Presence.ALWAYS);
  }

  /**
   * The same in configurations under {@code when} only: where several levels are replaced at once,
   * definitions that others have do not count.
   */
  public Replacement<Expr> expression(Macro macro, Expr use, String from, Presence when) {
    return replacement(macro, use.at(), false, new Scope(from, when), reader::expression);
  }

  /** The statements, perhaps none, that a use, which is a whole statement, stands for. */
  public Replacement<List<Stmt>> statements(Macro macro, Expr use, String from) {
    return statements(macro, use, from, Presence.ALWAYS);
  }

  /** The same in configurations under {@code when} only. */
  public Replacement<List<Stmt>> statements(Macro macro, Expr use, String from, Presence when) {
    return replacement(macro, use.at(), false, new Scope(from, when), reader::statements);
  }

  /** The loop that a use stands for, with the body of the use as its body. */
  public Replacement<Stmt> loop(Macro macro, Stmt.MacroLoop use, String from, Presence when) {
    return replacement(
        macro,
        use.at(),
        true,
        new Scope(from, when),
        (text, source) -> reader.around(text, source, use.body()));
  }

  /** The statement that a use stands for, with the body of the use inside. */
  public Replacement<Stmt> scope(Macro macro, Stmt.MacroScope use, String from, Presence when) {
    return replacement(
        macro,
        use.at(),
        true,
        new Scope(from, when),
        (text, source) -> reader.around(text, source, use.body()));
  }

  /**
   * The statements of {@code part}, an object-like macro that stands in no file and is used at
   * {@code at} without being written there: what a guard runs when its scope is left.
   */
  public Replacement<List<Stmt>> placedStatements(Macro part, Span at, String from) {
    return placed(part, at, from, reader::statements);
  }

  /** The same for a part that is an expression. */
  public Replacement<Expr> placedExpression(Macro part, Span at, String from) {
    return placed(part, at, from, reader::expression);
  }

  private <T> Replacement<T> placed(Macro part, Span at, String from, Reading<T> reading) {
    Optional<ExpandedText> around = Optional.ofNullable(texts.get(at.file()));
    int level = around.map(text -> text.level() + 1).orElse(0);
    OneLevel engine = engine(new Scope(from, Presence.ALWAYS), part, around);
    List<PpToken> name = PpTokens.read(part.name(), at.start());
    if (level > DEEPEST || texts.size() > MOST || name.size() != 1) {
      return new Replacement.Kept<>(Replacement.Reason.LIMIT, "macros nested too deeply");
    }
    OneLevel.Outcome outcome = engine.step(Definition.of(part), name, 0);
    return outcome instanceof OneLevel.Replaced replaced
        ? read(part, at, level, engine, replaced.tokens(), reading)
        : new Replacement.Kept<>(Replacement.Reason.UNREADABLE, "is no part of a guard");
  }

  /** The type that an object-like macro stands for, where it stands for one. */
  public Optional<CType> type(Macro macro) {
    return macro.functionLike() ? Optional.empty() : reader.type(macro);
  }

  /** The text that a span of a file or of a replacement was made from; always in a file. */
  public Span origin(Span at) {
    Span span = at;
    ExpandedText text = texts.get(span.file());
    while (text != null) {
      PpToken.Place place = text.place(span.start(), span.end());
      if (!place.argument()) {
        Macro macro = text.macro();
        return span(macro.at().file(), place.bodyFrom(), place.bodyTo(), macro.at().line());
      }
      span = span(text.use().file(), place.from(), place.to(), text.use().line());
      text = texts.get(span.file());
    }
    return span;
  }

  private Span span(String file, int start, int end, int line) {
    return texts.containsKey(file)
        ? new Span(file, start, end, line)
        : names
            .unit(file)
            .filter(unit -> end <= unit.text().length())
            .map(unit -> unit.text().span(start, end))
            .orElseGet(() -> new Span(file, start, end, line));
  }

  /** The outermost use, in a file, that a span of a replacement came out of; else itself. */
  public Span use(Span at) {
    Span span = at;
    for (ExpandedText text = texts.get(at.file()); text != null; text = texts.get(span.file())) {
      span = text.use();
    }
    return span;
  }

  @Override
  public void close() {
    reader.close();
  }

  /** Reads a replacement; empty where it is not all understood. */
  private interface Reading<T> {
    Optional<T> read(String text, SourceText source);
  }

  private <T> Replacement<T> replacement(
      Macro macro, Span at, boolean head, Scope scope, Reading<T> reading) {
    Optional<ExpandedText> around = Optional.ofNullable(texts.get(at.file()));
    int level = around.map(text -> text.level() + 1).orElse(0);
    if (level > DEEPEST || texts.size() > MOST) {
      return new Replacement.Kept<>(Replacement.Reason.LIMIT, "macros nested too deeply");
    }
    OneLevel engine = engine(scope, macro, around);
    outermost = use(at);
    List<PpToken> tokens = tokens(at, head, engine);
    if (tokens.isEmpty() || !tokens.get(0).name() || !tokens.get(0).text().equals(macro.name())) {
      return new Replacement.Kept<>(Replacement.Reason.NO_USE, "not written here");
    }
    OneLevel.Outcome outcome = engine.step(definition(macro), tokens, 0);
    if (outcome instanceof OneLevel.Refused refused) {
      return new Replacement.Kept<>(refused.reason(), refused.why());
    }
    OneLevel.Replaced replaced = (OneLevel.Replaced) outcome;
    List<PpToken> first = new ArrayList<>(replaced.tokens());
    if (!head) {
      first.addAll(tail(macro, tokens.subList(replaced.end(), tokens.size())));
    }
    return read(macro, at, level, engine, first, reading);
  }

  private <T> Replacement<T> read(
      Macro macro, Span at, int level, OneLevel engine, List<PpToken> first, Reading<T> reading) {
    String file = outermost.file() + '(' + macro.name() + ' ' + texts.size() + ')';
    List<PpToken> tokens = Selections.chosen(first);
    Predicate<PpToken> ofBody = token -> !token.place().argument();
    for (int round = 0; round < 2 * LEVELS_AT_ONCE && tokens.size() <= LONGEST; round++) {
      ExpandedText text = new ExpandedText(file, macro, at, level, tokens);
      Optional<T> tree = reading.read(text.text(), SourceText.latin1(file, text.text()));
      if (tree.isPresent()) {
        texts.put(file, text);
        return new Replacement.Expanded<>(tree.get(), this::origin);
      }
      // What the body itself says comes first: arguments can keep their names longer.
      List<PpToken> next = round < LEVELS_AT_ONCE ? engine.deeper(tokens, ofBody) : tokens;
      next = next.equals(tokens) ? engine.deeper(tokens, token -> true) : next;
      if (next.equals(tokens)) {
        break;
      }
      tokens = Selections.chosen(next);
    }
    return tokens.size() > LONGEST
        ? new Replacement.Kept<>(Replacement.Reason.LIMIT, "stands for too much")
        : new Replacement.Kept<>(Replacement.Reason.UNREADABLE, why(tokens));
  }

  private static String why(List<PpToken> tokens) {
    if (tokens.isEmpty()) {
      return "stands for nothing";
    }
    int depth = 0;
    for (PpToken token : tokens) {
      if (token.name() && Words.asm(token.text())) {
        return "asm";
      }
      depth += "({[".contains(token.text()) ? 1 : ")}]".contains(token.text()) ? -1 : 0;
    }
    return depth == 0 ? "does not parse" : "brackets without partner";
  }

  private Definition definition(Macro macro) {
    return definitions.computeIfAbsent(
        new Defined(macro.at(), macro.name()), at -> Definition.of(macro));
  }

  /** What replaces macros in texts around which {@code macro} and others were replaced. */
  private OneLevel engine(Scope scope, Macro macro, Optional<ExpandedText> around) {
    String header = around.map(text -> text.macro().at().file()).orElse(macro.at().file());
    Place place = new Place(scope.from(), header, scope.when().and(when(macro)));
    return engines.computeIfAbsent(place, key -> new OneLevel(name -> single(name, key)));
  }

  private static Presence when(Macro macro) {
    return macro.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  /** The macro of that name where all definitions say the same that can stand there. */
  private Optional<Definition> single(String name, Place place) {
    String from = place.from();
    String header = place.header();
    List<Macro> macros = seen(name, from);
    if (macros.isEmpty()) {
      macros = seen(name, header);
    }
    if (macros.isEmpty()) {
      return predefined(name, outermost).map(Definition::of);
    }
    List<Macro> possible =
        macros.size() == 1
            ? macros
            : macros.stream()
                .filter(m -> !when(m).and(place.when()).equals(Presence.NEVER))
                .toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    boolean one =
        possible.stream()
                .map(macro -> List.of(macro.parameters(), macro.functionLike(), macro.body()))
                .distinct()
                .limit(2)
                .count()
            == 1;
    return one ? Optional.of(definition(possible.get(0))) : Optional.empty();
  }

  /** The tokens of a use; of its name and arguments alone where it is the head of a statement. */
  private List<PpToken> tokens(Span at, boolean head, OneLevel engine) {
    ExpandedText around = texts.get(at.file());
    if (around != null) {
      List<ExpandedText.Read> read = around.read(at.start(), at.end());
      List<PpToken> tokens =
          engine.counted(
              read.stream().map(ExpandedText.Read::token).toList(), 1, i -> read.get(i).ofBody());
      return head ? headed(tokens) : tokens;
    }
    Optional<Unit> unit = names.unit(at.file());
    if (unit.isEmpty() || at.end() > unit.get().text().length()) {
      return List.of();
    }
    String text = unit.get().text().slice(at.start(), at.end());
    int open = CText.skipBlank(text, CText.nameEnd(text, 0));
    boolean called = open < text.length() && text.charAt(open) == '(';
    int end = head && called ? CText.groupEnd(text, open, text.length()) : text.length();
    List<PpToken> tokens = PpTokens.read(text.substring(0, end), at.start());
    return conditional(tokens) ? List.of() : tokens;
  }

  private static List<PpToken> headed(List<PpToken> tokens) {
    int close = tokens.size() > 1 && tokens.get(1).is("(") ? OneLevel.close(tokens, 1) : 0;
    return close < 0 ? tokens : tokens.subList(0, Math.min(close + 1, tokens.size()));
  }

  /** Whether directives choose between arguments. */
  private static boolean conditional(List<PpToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("#") && CONDITIONALS.contains(tokens.get(i + 1).text())) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind a use counts as one argument behind the end of the body. */
  private static List<PpToken> tail(Macro macro, List<PpToken> tokens) {
    int end = macro.bodyStart() + macro.body().length();
    List<PpToken> out = new ArrayList<>(tokens.size());
    for (PpToken token : tokens) {
      PpToken.Place at = token.place();
      out.add(token.at(new PpToken.Place(end, end, at.from(), at.to())));
    }
    return out;
  }
}
