// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.KernelModel;

/**
 * The repairs that are local and certain. Each looks at the text that it would change, so that what
 * a macro stands for is left alone.
 */
public final class Repairs {
  private static final Pattern POSITIVE =
      Pattern.compile("(?s).*error_override\\s*=\\s*(E[A-Z][A-Z0-9]*|[1-9][0-9]{0,3})\\s*");

  private final SourceText text;

  public Repairs(Driver driver) {
    this.text = driver.unit().text();
  }

  private Optional<String> slice(Span at) {
    return at.file().equals(text.path()) && at.end() <= text.length()
        ? Optional.of(text.slice(at.start(), at.end()))
        : Optional.empty();
  }

  /** An empty initialiser for a local variable that has none. */
  public Optional<Fix> initialise(Variable variable) {
    Span name = variable.nameAt();
    boolean named = slice(name).filter(variable.name()::equals).isPresent();
    if (!named || variable.initialiser().isPresent()) {
      return Optional.empty();
    }
    int next = CText.skipBlank(text.text(), name.end());
    boolean ends = next < text.length() && ";,".indexOf(text.text().charAt(next)) >= 0;
    return ends
        ? Fix.of(
            "initialise " + variable.name() + " when it is declared",
            text.span(name.end(), name.end()),
            " = { }")
        : Optional.empty();
  }

  /** A minus sign before the value of an assignment to {@code error_override}. */
  public Optional<Fix> negate(Span assignment) {
    Optional<Matcher> matcher = slice(assignment).map(POSITIVE::matcher).filter(Matcher::matches);
    return matcher.flatMap(
        found -> {
          int at = assignment.start() + found.start(1);
          return Fix.of("make the error number negative", text.span(at, at), "-");
        });
  }

  /** {@code vfs_mmap()} for a call of the hook of the file that is its first argument. */
  public Optional<Fix> callWrapper(Expr.Call call) {
    if (call.arguments().size() == 2
        && call.callee() instanceof Expr.Member hook
        && hook.object() instanceof Expr.Member table
        && table.name().equals("f_op")) {
      Optional<String> file = slice(table.object().at());
      Optional<String> callee = slice(call.callee().at());
      if (file.isPresent()
          && file.equals(slice(call.arguments().get(0).at()))
          && callee.filter(written -> written.endsWith("mmap")).isPresent()) {
        return Fix.of("call vfs_mmap()", call.callee().at(), "vfs_mmap");
      }
    }
    return Optional.empty();
  }

  /** The same flags in the form that is wanted, for every name among {@code values}. */
  public Optional<Fix> otherForm(List<Expr> values, FlagKind wanted, KernelModel kernel) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (Expr value : values) {
      if (value instanceof Expr.Name name
          && slice(name.at()).filter(name.text()::equals).isPresent()) {
        other(name.text(), wanted, kernel)
            .ifPresent(other -> edits.add(new Fix.Edit(name.at(), other)));
      }
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fix("name the flag as " + wanted.text(), edits));
  }

  /** The name of the same single flag in the other form. */
  private static Optional<String> other(String constant, FlagKind wanted, KernelModel kernel) {
    Optional<FlagKind> kind = kernel.constantOf(constant).flatMap(FlagKind::ofEnum);
    if (kind.isEmpty()
        || kind.get() == wanted
        || !Set.of(FlagKind.MASK, FlagKind.BIT).contains(kind.get())
        || !kernel.partsOf(constant).equals(Set.of(constant))) {
      return Optional.empty();
    }
    String plain = constant.substring(constant.indexOf('_') + 1).replaceAll("_BIT$", "");
    String other = wanted == FlagKind.BIT ? "VMA_" + plain + "_BIT" : "VM_" + plain;
    return Optional.of(other)
        .filter(
            name ->
                kernel
                    .constantOf(name)
                    .flatMap(FlagKind::ofEnum)
                    .filter(wanted::equals)
                    .isPresent());
  }
}
