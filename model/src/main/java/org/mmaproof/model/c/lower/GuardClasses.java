// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Replacement;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;

/** The classes that headers define with {@code DEFINE_GUARD} and its kin. */
final class GuardClasses {
  /** A member of the object of a lock guard; the name in its place is as long. */
  private static final Pattern MEMBER = Pattern.compile("\\b_T\\s*->\\s*(?=\\w)");

  private static final String POINTER = "_T__lock";

  private final Reading reading;

  GuardClasses(Reading reading) {
    this.reading = reading;
  }

  // ---- definitions

  Optional<GuardClass> free(String name) {
    return find("DEFINE_FREE", args -> args.size() >= 3 && args.get(0).equals(name))
        .map(
            at ->
                guard("_T", Optional.of(declaration(at, 1, " _T")), Optional.empty(), part(at, 2)));
  }

  Optional<GuardClass> guard(String name) {
    return plain(name).or(() -> lock(name)).or(() -> object(name)).or(() -> conditional(name));
  }

  private Optional<GuardClass> plain(String name) {
    return find("DEFINE_GUARD", args -> args.size() == 4 && args.get(0).equals(name))
        .map(
            at ->
                guard(
                    "_T",
                    Optional.of(declaration(at, 1, " _T")),
                    Optional.of(part(at, 2)),
                    part(at, 3)));
  }

  private Optional<GuardClass> lock(String name) {
    Optional<GuardClass> one =
        find("DEFINE_LOCK_GUARD_1", args -> args.size() >= 4 && args.get(0).equals(name))
            .map(
                at ->
                    new GuardClass(
                        POINTER,
                        Optional.of(declaration(at, 1, " *" + POINTER)),
                        members(at, 4),
                        List.of(),
                        Optional.of(part(at, 2)),
                        Optional.empty(),
                        part(at, 3),
                        ""));
    return one.or(
        () ->
            find("DEFINE_LOCK_GUARD_0", args -> args.size() >= 3 && args.get(0).equals(name))
                .map(
                    at ->
                        new GuardClass(
                            POINTER,
                            Optional.empty(),
                            members(at, 3),
                            List.of(),
                            Optional.of(part(at, 1)),
                            Optional.empty(),
                            part(at, 2),
                            "")));
  }

  private Optional<GuardClass> object(String name) {
    return find("DEFINE_CLASS", args -> args.size() >= 4 && args.get(0).equals(name))
        .map(
            at ->
                new GuardClass(
                    "_T",
                    Optional.of(declaration(at, 1, " _T")),
                    List.of(),
                    parameters(at, 4),
                    Optional.empty(),
                    Optional.of(part(at, 3)),
                    part(at, 2),
                    ""));
  }

  /** A class that extends another by a way of taking it that can fail, or by a constructor. */
  private Optional<GuardClass> conditional(String name) {
    Predicate<List<String>> names =
        args -> args.size() >= 3 && (args.get(0) + args.get(1)).equals(name);
    Optional<Standing> guard =
        find("DEFINE_GUARD_COND", names).or(() -> find("DEFINE_LOCK_GUARD_1_COND", names));
    if (guard.isPresent()) {
      Standing at = guard.get();
      String condition = at.arguments().size() > 3 ? at.arguments().get(3) : "_RET";
      return guard(at.arguments().get(0)).map(of -> failing(of, part(at, 2), member(condition)));
    }
    return find("EXTEND_CLASS", names)
        .flatMap(
            at ->
                object(at.arguments().get(0))
                    .map(
                        of ->
                            new GuardClass(
                                of.pointer(),
                                of.variable(),
                                of.members(),
                                parameters(at, 3),
                                Optional.empty(),
                                Optional.of(part(at, 2)),
                                of.unlock(),
                                "")));
  }

  private static GuardClass failing(GuardClass of, GuardClass.Part lock, String condition) {
    return new GuardClass(
        of.pointer(),
        of.variable(),
        of.members(),
        of.parameters(),
        Optional.of(lock),
        of.init(),
        of.unlock(),
        condition);
  }

  private static GuardClass guard(
      String pointer,
      Optional<GuardClass.Part> variable,
      Optional<GuardClass.Part> lock,
      GuardClass.Part unlock) {
    return new GuardClass(
        pointer, variable, List.of(), List.of(), lock, Optional.empty(), unlock, "");
  }

  private Optional<Standing> find(String macro, Predicate<List<String>> wanted) {
    return reading
        .setting()
        .names()
        .standing(macro, reading.from(), standing -> wanted.test(standing.arguments()));
  }

  // ---- parts

  private static String member(String text) {
    return MEMBER.matcher(text).replaceAll("_T__");
  }

  private GuardClass.Part part(Standing at, int argument) {
    String written = at.arguments().get(argument);
    return new GuardClass.Part(member(written), at.at(), place(at, written));
  }

  private GuardClass.Part declaration(Standing at, int type, String declarator) {
    String written = at.arguments().get(type);
    return new GuardClass.Part(written + declarator, at.at(), place(at, written));
  }

  private List<GuardClass.Part> members(Standing at, int first) {
    return at
        .arguments()
        .subList(Math.min(first, at.arguments().size()), at.arguments().size())
        .stream()
        .filter(member -> !member.isBlank())
        .map(
            member -> {
              GuardClass.Part plain = new GuardClass.Part(member, at.at(), place(at, member));
              String name = plain.declared();
              int end = member.lastIndexOf(name);
              String text = member.substring(0, end) + "_T__" + member.substring(end);
              return new GuardClass.Part(text, at.at(), plain.start());
            })
        .toList();
  }

  private List<GuardClass.Part> parameters(Standing at, int first) {
    return at
        .arguments()
        .subList(Math.min(first, at.arguments().size()), at.arguments().size())
        .stream()
        .filter(parameter -> !parameter.isBlank() && !parameter.equals("void"))
        .map(parameter -> new GuardClass.Part(parameter, at.at(), place(at, parameter)))
        .toList();
  }

  /** Where in the definition an argument stands; its start where that is not clear. */
  private int place(Standing at, String argument) {
    Optional<Unit> unit = reading.setting().names().unit(at.at().file());
    int found =
        unit.filter(u -> at.at().end() <= u.text().length())
            .map(u -> u.text().slice(at.at().start(), at.at().end()).indexOf(argument))
            .orElse(-1);
    return at.at().start() + Math.max(0, found);
  }

  // ---- reading

  /** Reads a part as statements at {@code at}; what it declares is seen behind it. */
  void run(GuardClass.Part part, Span at) {
    Optional<List<Stmt>> statements =
        reading
            .setting()
            .expander()
            .placedStatements(macro(part), at, reading.from())
            .expanded()
            .map(Replacement.Expanded::tree);
    statements.ifPresentOrElse(
        found -> found.forEach(reading.steps()::of),
        () -> reading.opaque(at, "a guard that is not read: " + part.text()));
  }

  /** Reads a part as an expression at {@code at}. */
  Optional<Value> value(GuardClass.Part part, Span at) {
    Optional<Expr> expression =
        reading
            .setting()
            .expander()
            .placedExpression(macro(part), at, reading.from())
            .expanded()
            .map(Replacement.Expanded::tree);
    if (expression.isEmpty()) {
      reading.opaque(at, "a guard that is not read: " + part.text());
    }
    return expression.map(reading.values()::of);
  }

  private static Macro macro(GuardClass.Part part) {
    return new Macro(
        part.definition(),
        "__part_of_a_guard",
        List.of(),
        false,
        part.text(),
        part.start(),
        List.of());
  }
}
