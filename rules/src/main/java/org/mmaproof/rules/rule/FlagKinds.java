// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;

/** Which kinds of flags an expression is made of, and which kind a place wants. */
public final class FlagKinds {
  /** Macros that make a mask of a bit number. */
  private static final Set<String> SHIFTS = Set.of("BIT", "BIT_ULL", "_BITUL", "_BITULL");

  private final Names names;
  private final KernelModel kernel;
  private final Typing typing;
  private final Said said;
  private final Set<String> own;

  /**
   * The kinds in one body of a function.
   *
   * @param own the names of the functions that its file defines: they count before the kernel's
   */
  public FlagKinds(Names names, KernelModel kernel, Typing typing, Said said, Set<String> own) {
    this.names = names;
    this.kernel = kernel;
    this.typing = typing;
    this.said = said;
    this.own = own;
  }

  /** A constant or value inside an expression, as written, with its kind. */
  public record Part(String written, FlagKind kind) {}

  /** The parts of {@code word} whose kinds are known. */
  public List<Part> parts(Said.Word word) {
    List<Part> parts = new ArrayList<>();
    collect(word, parts);
    return parts;
  }

  /** Whether {@code word} names a constant of any kind, in itself or in a macro. */
  public boolean namesConstant(Said.Word word) {
    return Walk.all(Expr.Name.class, word.expression()).stream()
        .anyMatch(
            name ->
                kernel.constantOf(name.text()).flatMap(FlagKind::ofEnum).isPresent()
                    || said.expanded(word.with(name)).isPresent());
  }

  private void collect(Said.Word word, List<Part> parts) {
    Expr e = word.expression();
    if (e instanceof Expr.Binary binary && joins(binary.operator())) {
      collect(word.with(binary.left()), parts);
      collect(word.with(binary.right()), parts);
    } else if (e instanceof Expr.Binary shift && shift.operator().equals("<<")) {
      shifted(word.with(shift.right()), parts);
    } else if (e instanceof Expr.Unary unary && Set.of("~", "&").contains(unary.operator())) {
      collect(word.with(unary.operand()), parts);
    } else if (e instanceof Expr.Cast cast) {
      collect(word.with(cast.operand()), parts);
    } else if (e instanceof Expr.Conditional choice) {
      choice.then().ifPresent(then -> collect(word.with(then), parts));
      collect(word.with(choice.otherwise()), parts);
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
      shifted(word.with(call.arguments().get(0)), parts);
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
    return call.callee() instanceof Expr.Name callee && !typing.isLocal(callee.text())
        ? wanted(signature(callee), index)
        : Optional.empty();
  }

  private static Optional<FlagKind> wanted(Optional<CType.Function> signature, int index) {
    return signature
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
    return type.variadic() ? Optional.of(parameters.get(parameters.size() - 1)) : Optional.empty();
  }

  /**
   * Whether the tree, where it declares the function, agrees that the parameter wants that kind: a
   * kernel in the middle of a change may differ from every generation.
   */
  public boolean agrees(Expr.Call call, int index, FlagKind wanted) {
    if (!(call.callee() instanceof Expr.Name callee)) {
      return false;
    }
    return names
        .signature(callee.text(), callee.at().file())
        .filter(type -> !type.parameters().isEmpty())
        .flatMap(type -> parameter(type, index))
        .flatMap(parameter -> FlagKind.ofType(parameter.type()))
        .map(wanted::equals)
        .orElse(true);
  }

  private Optional<CType.Function> signature(Expr.Name callee) {
    return own.contains(callee.text())
        ? names.signature(callee.text(), callee.at().file())
        : kernel.signature(callee.text());
  }
}
