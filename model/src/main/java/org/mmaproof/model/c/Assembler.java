// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/**
 * {@code asm}, kept as a call of that name: its text, then the addresses of what it writes or has
 * as memory, then the values that it is given. What it may jump to is chosen by what the call
 * returns: the first label by one, the next by two. One without instructions only moves values.
 *
 * @see <a href="https://gcc.gnu.org/onlinedocs/gcc/Extended-Asm.html">Extended asm</a>
 */
final class Assembler {
  /** The function that stands for it. */
  static final String WORD = "asm";

  private static final Pattern MEMORY = Pattern.compile("[\\[\\]\\w\\s=+&\"]*\"[=+&]*[moQRAVZ]+\"");
  private static final Pattern SAME = Pattern.compile("\"[%&]*(\\d)\"");

  private final Slice slice;
  private final String written;
  private final int base;
  private final Span at;
  private final Lexemes lexemes;

  /** One operand: its constraint as written and its expression. */
  private record Operand(String constraint, Expr value) {
    boolean both() {
      return constraint.contains("\"+");
    }

    boolean memory() {
      return MEMORY.matcher(constraint).matches();
    }
  }

  private Assembler(Slice slice, String written, int base, Span at) {
    this.slice = slice;
    this.written = written;
    this.base = base;
    this.at = at;
    this.lexemes = new Lexemes(written);
  }

  /** What {@code written}, which stands at byte {@code base} of the file, says; empty if no asm. */
  static Optional<Expr> read(Slice slice, String written, int base, Span at) {
    return new Assembler(slice, written, base, at).read();
  }

  private Optional<Expr> read() {
    int open = 0;
    while (lexemes.isName(open)) {
      open++;
    }
    if (!Words.asm(lexemes.name(0)) || lexemes.kind(open) != '(' || lexemes.match(open) < 0) {
      return Optional.empty();
    }
    List<int[]> sections = sections(open + 1, lexemes.match(open));
    Optional<List<Operand>> outputs = operands(sections, 1);
    Optional<List<Operand>> inputs = operands(sections, 2);
    if (outputs.isEmpty() || inputs.isEmpty()) {
      return Optional.empty();
    }
    String template = text(sections.get(0)[0], sections.get(0)[1]);
    List<String> labels = labels(sections);
    return template.equals("\"\"") && labels.isEmpty()
        ? moved(outputs.get(), inputs.get()).or(() -> call(template, outputs.get(), inputs.get()))
        : call(template, outputs.get(), inputs.get()).map(call -> jumping(call, labels));
  }

  /** First token and end of what colons divide. */
  private List<int[]> sections(int first, int close) {
    List<int[]> found = new ArrayList<>();
    int from = first;
    for (int i = first; i <= close; i = Math.max(i, lexemes.match(i)) + 1) {
      if (i == close || lexemes.kind(i) == ':') {
        found.add(new int[] {from, i});
        from = i + 1;
      }
    }
    return found;
  }

  private String text(int from, int to) {
    return from >= to ? "" : written.substring(lexemes.start(from), lexemes.end(to - 1));
  }

  /** The operands of a section, none where it is missing; empty where one is not understood. */
  private Optional<List<Operand>> operands(List<int[]> sections, int number) {
    List<Operand> found = new ArrayList<>();
    if (number >= sections.size()) {
      return Optional.of(found);
    }
    int end = sections.get(number)[1];
    int from = sections.get(number)[0];
    for (int i = from; i <= end && from < end; i = Math.max(i, lexemes.match(i)) + 1) {
      if (i == end || lexemes.kind(i) == ',') {
        int close = i - 1;
        int open = lexemes.match(close);
        if (lexemes.kind(close) != ')' || open <= from) {
          return Optional.empty();
        }
        int start = lexemes.end(open);
        String value = written.substring(start, lexemes.start(close));
        found.add(new Operand(text(from, open), slice.fragments().expression(value, base + start)));
        from = i + 1;
      }
    }
    return Optional.of(found);
  }

  private List<String> labels(List<int[]> sections) {
    List<String> found = new ArrayList<>();
    for (int i = 4; i < sections.size(); i++) {
      for (int token = sections.get(i)[0]; token < sections.get(i)[1]; token++) {
        if (lexemes.isName(token)) {
          found.add(lexemes.name(token));
        }
      }
    }
    return found;
  }

  /** What an asm without instructions leaves: each output as the input that shares its place. */
  private Optional<Expr> moved(List<Operand> outputs, List<Operand> inputs) {
    Expr all = new Expr.Cast(at, new CType.Scalar("void"), new Expr.Number(at, "0"));
    for (int i = 0; i < outputs.size(); i++) {
      String number = "" + i;
      Optional<Operand> same =
          inputs.stream().filter(input -> shares(input).equals(number)).findFirst();
      if (same.isPresent()) {
        Expr set = new Expr.Assign(at, "=", outputs.get(i).value(), same.get().value());
        all = new Expr.Comma(at, set, all);
      } else if (!outputs.get(i).both()) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private static String shares(Operand input) {
    Matcher same = SAME.matcher(input.constraint());
    return same.find() ? same.group(1) : "";
  }

  private Optional<Expr> call(String template, List<Operand> outputs, List<Operand> inputs) {
    List<Expr> arguments = new ArrayList<>();
    String quoted = template.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    arguments.add(new Expr.Text(at, '"' + quoted + '"'));
    outputs.forEach(output -> arguments.add(new Expr.Unary(at, "&", output.value())));
    inputs.forEach(
        input ->
            arguments.add(input.memory() ? new Expr.Unary(at, "&", input.value()) : input.value()));
    return Optional.of(new Expr.Call(at, new Expr.Name(at, WORD), arguments));
  }

  private Expr jumping(Expr call, List<String> labels) {
    if (labels.isEmpty()) {
      return call;
    }
    List<Stmt> cases = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      cases.add(new Stmt.Case(at, new Expr.Number(at, "" + (i + 1)), Optional.empty()));
      cases.add(new Stmt.Goto(at, labels.get(i)));
    }
    Stmt jumps = new Stmt.Switch(at, call, new Stmt.Block(at, cases));
    return new Expr.StatementExpr(at, new Stmt.Block(at, List.of(jumps)));
  }
}
