// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;

/** Macros that are assembler, or are given what none of their definitions takes. */
final class MachineMacros {
  private static final Pattern ASSEMBLER = Pattern.compile("\\b_*asm(_inline|__)?\\b");

  private final Reading reading;

  MachineMacros(Reading reading) {
    this.reading = reading;
  }

  /**
   * The use of a macro that is assembler, or has no definition for so many arguments, as a call of
   * what has its name; empty where it could change its arguments.
   */
  Optional<Value> call(Macro macro, Expr use) {
    if (!(use instanceof Expr.Call call) || !(call.callee() instanceof Expr.Name name)) {
      return Optional.empty();
    }
    boolean assembler = ASSEMBLER.matcher(macro.body()).find();
    boolean writes = macro.parameters().stream().anyMatch(parameter -> sets(macro, parameter));
    boolean other =
        macro.functionLike()
            && !macro.body().contains("__VA_ARGS__")
            && macro.parameters().stream().noneMatch(p -> p.endsWith("..."))
            && macro.parameters().size() != call.arguments().size();
    if (!(assembler && !writes) && !other) {
      return Optional.empty();
    }
    List<Expr> given =
        call.arguments().stream()
            .filter(e -> !(e instanceof Expr.Opaque) && !(e instanceof Expr.TypeName))
            .toList();
    return Optional.of(reading.calls().direct(name, new Expr.Call(call.at(), name, given), true));
  }

  /** Whether the assembler in the body of {@code macro} writes to {@code parameter}. */
  private static boolean sets(Macro macro, String parameter) {
    return Pattern.compile("\"[=+][^\"]*\"\\s*\\([\\s(*]*" + Pattern.quote(parameter) + "\\b")
        .matcher(macro.body())
        .find();
  }
}
