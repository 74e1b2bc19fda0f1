// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/** Answers from one text. */
record OneFile(CParser parser, Unit unit) implements Names {
  static OneFile of(CParser parser, String text) {
    return new OneFile(parser, Outline.read(SourceText.of("t.c", text)));
  }

  private List<Item> items(Item.Kind kind, String name) {
    return unit.items().stream().filter(i -> i.kind() == kind && i.name().equals(name)).toList();
  }

  @Override
  public Optional<Unit> unit(String path) {
    return Optional.of(unit).filter(u -> u.path().equals(path));
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return List.of();
  }

  @Override
  public List<Function> functions(String name, String from) {
    return items(Item.Kind.FUNCTION, name).stream().map(i -> parser.function(unit, i)).toList();
  }

  @Override
  public List<Macro> macros(String name, String from) {
    return items(Item.Kind.MACRO, name).stream().map(i -> Macros.of(unit, i)).toList();
  }

  @Override
  public List<Variable> variables(String name, String from) {
    return items(Item.Kind.VARIABLE, name).stream()
        .flatMap(i -> parser.variables(unit, i).stream())
        .filter(variable -> variable.name().equals(name))
        .toList();
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return items(Item.Kind.COMPOSITE, tag).stream()
        .flatMap(i -> parser.composite(unit, i).stream())
        .findFirst();
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return items(Item.Kind.TYPEDEF, name).stream()
        .flatMap(i -> parser.alias(unit, i).stream())
        .findFirst();
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    Optional<CType.Function> defined =
        functions(name, from).stream().map(Function::type).findFirst();
    return defined.isPresent()
        ? defined
        : items(Item.Kind.PROTOTYPE, name).stream()
            .flatMap(i -> parser.prototype(unit, i).stream())
            .findFirst();
  }

  @Override
  public List<Standing> standing(String macro, String from) {
    return items(Item.Kind.CALL, macro).stream()
        .map(
            item -> {
              String inside = unit.text().slice(item.bodyStart() + 1, item.bodyEnd() - 1);
              List<String> arguments =
                  Arrays.stream(inside.split(",(?![^(]*\\))")).map(String::strip).toList();
              return new Standing(unit.text().span(item.start(), item.end()), macro, arguments);
            })
        .toList();
  }

  @Override
  public Expr expression(String text) {
    return parser.expression(text);
  }
}
