// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.kernel.KernelModel;

/** Which kinds of flags an expression is made of, and which kind a place wants. */
public final class FlagKinds {
  /** Macros that make a mask of a bit number. */
  private static final Set<String> SHIFTS = Set.of("BIT", "BIT_ULL", "_BITUL", "_BITULL");

  private final Names names;
  private final KernelModel kernel;
  private final Typing typing;
  private final Said said;

  public FlagKinds(Names names, KernelModel kernel, Typing typing, Said said) {
    this.names = names;
    this.kernel = kernel;
    this.typing = typing;
    this.said = said;
  }

  /** A constant or value inside an expression, as written, with its kind. */
  public record Part(String written, FlagKind kind) {}

  /** The parts of {@code word} whose kinds are known. */
  public List<Part> parts(Said.Word word) {
    List<Part> parts = new ArrayList<>();
    collect(word, parts);
    return parts;
  }

  private void collect(Said.Word word, List<Part> parts) {
    Expr e = word.expression();
    if (e instanceof Expr.Binary binary && joins(binary.operator())) {
      collect(inner(word, binary.left()), parts);
      collect(inner(word, binary.right()), parts);
    } else if (e instanceof Expr.Binary shift && shift.operator().equals("<<")) {
      shifted(inner(word, shift.right()), parts);
    } else if (e instanceof Expr.Unary unary && Set.of("~", "&").contains(unary.operator())) {
      collect(inner(word, unary.operand()), parts);
    } else if (e instanceof Expr.Cast cast) {
      collect(inner(word, cast.operand()), parts);
    } else if (e instanceof Expr.Conditional choice) {
      choice.then().ifPresent(then -> collect(inner(word, then), parts));
      collect(inner(word, choice.otherwise()), parts);
    } else if (e instanceof Expr.Name name) {
      name(word, name, parts);
    } else if (e instanceof Expr.Call call) {
      call(word, call, parts);
    } else if (e instanceof Expr.Member member) {
      FlagKind.ofType(typing.of(member))
          .ifPresent(kind -> parts.add(new Part(member.name(), kind)));
    }
  }

  private static boolean joins(String operator) {
    return Set.of("|", "&", "^", "+").contains(operator);
  }

  private static Said.Word inner(Said.Word word, Expr expression) {
    return new Said.Word(expression, word.at(), word.macro());
  }

  private void name(Said.Word word, Expr.Name name, List<Part> parts) {
    if (typing.isLocal(name.text())) {
      FlagKind.ofType(typing.of(name)).ifPresent(kind -> parts.add(new Part(name.text(), kind)));
      return;
    }
    Optional<Said.Word> body = said.expanded(word);
    if (body.isPresent()) {
      collect(body.get(), parts);
      return;
    }
    kernel
        .constantOf(name.text())
        .flatMap(FlagKind::ofEnum)
        .ifPresent(kind -> parts.add(new Part(name.text(), kind)));
  }

  private void call(Said.Word word, Expr.Call call, List<Part> parts) {
    if (!(call.callee() instanceof Expr.Name callee)) {
      return;
    }
    if (SHIFTS.contains(callee.text()) && call.arguments().size() == 1) {
      shifted(inner(word, call.arguments().get(0)), parts);
      return;
    }
    Optional<Said.Word> body = said.expanded(word);
    if (body.isPresent()) {
      collect(body.get(), parts);
      return;
    }
    signature(callee)
        .map(CType.Function::returns)
        .flatMap(FlagKind::ofType)
        .ifPresent(kind -> parts.add(new Part(callee.text() + "()", kind)));
  }

  /** A bit number that is shifted is a mask. */
  private void shifted(Said.Word number, List<Part> parts) {
    for (Part part : parts(number)) {
      if (part.kind() == FlagKind.BIT) {
        parts.add(new Part("a shifted " + part.written(), FlagKind.MASK));
      }
    }
  }

  /** What the parameter that takes argument {@code index} of {@code call} wants. */
  public Optional<FlagKind> wanted(Expr.Call call, int index) {
    if (!(call.callee() instanceof Expr.Name callee) || typing.isLocal(callee.text())) {
      return Optional.empty();
    }
    return signature(callee)
        .filter(type -> !type.parameters().isEmpty())
        .flatMap(type -> parameter(type, index))
        .map(CType.Parameter::type)
        .flatMap(FlagKind::ofType);
  }

  private static Optional<CType.Parameter> parameter(CType.Function type, int index) {
    List<CType.Parameter> parameters = type.parameters();
    if (index < parameters.size()) {
      return Optional.of(parameters.get(index));
    }
    return type.variadic()
        ? Optional.of(parameters.get(parameters.size() - 1))
        : Optional.empty();
  }

  /** The driver's own function of that name counts before the kernel's. */
  private Optional<CType.Function> signature(Expr.Name callee) {
    String from = callee.at().file();
    boolean own =
        names.functions(callee.text(), from).stream()
            .anyMatch(function -> function.at().file().equals(from));
    Optional<CType.Function> model =
        own ? Optional.empty() : kernel.signature(callee.text());
    return model.isPresent() ? model : names.signature(callee.text(), from);
  }
}
