// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.mutant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * The ways to get a function wrong: a check dropped or weakened, a flag, errno or unit swapped, two
 * steps exchanged, a step dropped or done twice.
 */
final class Edits {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "!=", ">", ">", ">=", ">=", ">", "<", "<=", "<=", "<", "==", "!=", "&&", "||", "||", "&&",
          "+", "-", "-", "+");

  private static final Map<String, String> FLAGS =
      Map.ofEntries(
          Map.entry("SHARED", "MAYSHARE"),
          Map.entry("MAYSHARE", "SHARED"),
          Map.entry("WRITE", "MAYWRITE"),
          Map.entry("MAYWRITE", "WRITE"),
          Map.entry("EXEC", "MAYEXEC"),
          Map.entry("MAYEXEC", "EXEC"),
          Map.entry("IO", "PFNMAP"),
          Map.entry("PFNMAP", "MIXEDMAP"),
          Map.entry("MIXEDMAP", "PFNMAP"),
          Map.entry("DONTEXPAND", "DONTCOPY"),
          Map.entry("DONTCOPY", "DONTDUMP"),
          Map.entry("DONTDUMP", "DONTCOPY"),
          Map.entry("HUGEPAGE", "NOHUGEPAGE"),
          Map.entry("LOCKED", "DONTCOPY"));

  private static final Map<String, String> ERRORS =
      Map.of("EINVAL", "ENODEV", "ENOMEM", "EAGAIN", "EPERM", "EACCES", "EACCES", "EPERM");

  private static final Set<String> UNITS = Set.of("PAGE_SHIFT");

  private final SourceText text;
  private final Set<Edit> edits = new LinkedHashSet<>();

  private Edits(SourceText text) {
    this.text = text;
  }

  /** The changes of {@code function}, which stands in {@code text}, in order of place. */
  static List<Edit> of(Function function, SourceText text) {
    Edits edits = new Edits(text);
    for (Function.Body body : function.bodies()) {
      Walk.statements(body.block()).forEach(edits::statement);
      Walk.expressions(body.block()).forEach(edits::expression);
    }
    List<Edit> sorted = new ArrayList<>(edits.edits);
    sorted.removeIf(edit -> !function.at().contains(edit.at()));
    sorted.sort(
        Comparator.comparing((Edit edit) -> edit.at().start())
            .thenComparing(edit -> edit.at().end())
            .thenComparing(Edit::what));
    return sorted;
  }

  // ---- statements

  private void statement(Stmt statement) {
    if (statement instanceof Stmt.If check && check.otherwise().isEmpty() && leaves(check.then())) {
      add(check.at(), ";", "the check is gone: " + shown(check.condition().at()));
    } else if (statement instanceof Stmt.Evaluate step) {
      add(step.at(), ";", "the step is gone: " + shown(step.at()));
      if (step.expression() instanceof Expr.Call) {
        String once = text.slice(step.at().start(), step.at().end());
        add(
            step.at(),
            "{ " + once + " " + once + " }",
            "the step is done twice: " + shown(step.at()));
      }
    } else if (statement instanceof Stmt.Block block) {
      exchanged(block);
    }
  }

  private void exchanged(Stmt.Block block) {
    for (int i = 0; i + 1 < block.statements().size(); i++) {
      Stmt first = block.statements().get(i);
      Stmt second = block.statements().get(i + 1);
      if (first instanceof Stmt.Evaluate && second instanceof Stmt.Evaluate) {
        Span both =
            new Span(first.at().file(), first.at().start(), second.at().end(), first.at().line());
        String between = text.slice(first.at().end(), second.at().start());
        String one = text.slice(first.at().start(), first.at().end());
        String other = text.slice(second.at().start(), second.at().end());
        add(
            both,
            other + between + one,
            "in the other order: %s %s".formatted(flat(one), flat(other)));
      }
    }
  }

  /** Whether a statement does nothing but leave the function. */
  private static boolean leaves(Stmt then) {
    if (then instanceof Stmt.Block block) {
      return !block.statements().isEmpty()
          && leaves(block.statements().get(block.statements().size() - 1));
    }
    return then instanceof Stmt.Return || then instanceof Stmt.Goto;
  }

  // ---- expressions

  private void expression(Expr expression) {
    if (expression instanceof Expr.Binary binary) {
      binary(binary);
    } else if (expression instanceof Expr.Name name) {
      name(name);
    } else if (expression instanceof Expr.Unary unary && unary.operator().equals("!")) {
      add(unary.at(), "(" + code(unary.operand()) + ")", "without the !: " + shown(unary.at()));
    }
  }

  private void binary(Expr.Binary binary) {
    boolean shift = binary.operator().equals("<<") || binary.operator().equals(">>");
    if (shift && binary.right() instanceof Expr.Name name && UNITS.contains(name.text())) {
      add(
          binary.at(),
          code(binary.left()),
          "bytes for pages or pages for bytes: " + shown(binary.at()));
      return;
    }
    String other = OPERATORS.getOrDefault(binary.operator(), "");
    int from = binary.left().at().end();
    int to = binary.right().at().start();
    int at = other.isEmpty() || to < from ? -1 : text.slice(from, to).indexOf(binary.operator());
    if (at >= 0) {
      Span operator = text.span(from + at, from + at + binary.operator().length());
      add(
          operator,
          other,
          "%s becomes %s in %s".formatted(binary.operator(), other, shown(binary.at())));
    }
  }

  private void name(Expr.Name name) {
    Optional<String> other = other(name.text());
    other.ifPresent(text -> add(name.at(), text, name.text() + " becomes " + text));
  }

  private static Optional<String> other(String name) {
    if (ERRORS.containsKey(name)) {
      return Optional.of(ERRORS.get(name));
    }
    if (name.matches("E[A-Z]{3,}")) {
      return Optional.of("EINVAL");
    }
    if (name.startsWith("VMA_") && name.endsWith("_BIT")) {
      String flag = name.substring("VMA_".length(), name.length() - "_BIT".length());
      return Optional.ofNullable(FLAGS.get(flag)).map(found -> "VMA_" + found + "_BIT");
    }
    return name.startsWith("VM_")
        ? Optional.ofNullable(FLAGS.get(name.substring("VM_".length()))).map(flag -> "VM_" + flag)
        : Optional.empty();
  }

  // ---- text

  private void add(Span at, String by, String what) {
    edits.add(new Edit(at, by, what));
  }

  private String code(Expr expression) {
    return text.slice(expression.at().start(), expression.at().end());
  }

  private String shown(Span at) {
    return flat(text.slice(at.start(), at.end()));
  }

  private static String flat(String code) {
    return code.strip().replaceAll("\\s+", " ");
  }
}
