// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/** What names mean in one text that includes nothing. Close it. */
final class OneText implements Names, AutoCloseable {
  static final String PATH = "t.c";

  private final CParser parser = new CParser();
  private final Unit unit;
  private final Map<Object, Object> known = new HashMap<>();

  OneText(String text) {
    this.unit = Outline.read(SourceText.of(PATH, text));
  }

  CParser parser() {
    return parser;
  }

  @Override
  public void close() {
    parser.close();
  }

  @SuppressWarnings("unchecked") // a key always goes with one type
  private <T> T once(Object key, Supplier<T> read) {
    Object found = known.get(key);
    if (found == null) {
      found = read.get();
      known.put(key, found);
    }
    return (T) found;
  }

  private List<Item> items(Item.Kind kind, String name) {
    return unit.items().stream().filter(i -> i.kind() == kind && i.name().equals(name)).toList();
  }

  @Override
  public Optional<Unit> unit(String path) {
    return path.equals(PATH) ? Optional.of(unit) : Optional.empty();
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
    return once(
        List.of(kind, tag),
        () ->
            items(Item.Kind.COMPOSITE, tag).stream()
                .flatMap(i -> parser.composite(unit, i).stream())
                .filter(composite -> composite.kind() == kind)
                .findFirst());
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return typedefs(name, from).stream().map(Typedef::type).findFirst();
  }

  @Override
  public List<Typedef> typedefs(String name, String from) {
    return once(
        name,
        () ->
            items(Item.Kind.TYPEDEF, name).stream()
                .flatMap(
                    i ->
                        parser.alias(unit, i).stream()
                            .map(
                                t ->
                                    new Typedef(
                                        unit.text().span(i.start(), i.end()), t, i.guards())))
                .toList());
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    return functions(name, from).stream()
        .map(Function::type)
        .findFirst()
        .or(
            () ->
                items(Item.Kind.PROTOTYPE, name).stream()
                    .flatMap(i -> parser.prototype(unit, i).stream())
                    .findFirst());
  }

  private List<Enumeration> enumerations() {
    return once(
        "",
        () ->
            unit.items().stream()
                .filter(i -> i.kind() != Item.Kind.FUNCTION)
                .flatMap(i -> parser.enumerations(unit, i, name -> macros(name, PATH)).stream())
                .toList());
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return enumerations().stream()
        .filter(e -> e.enumerators().stream().anyMatch(c -> c.name().equals(enumerator)))
        .findFirst();
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return enumerations().stream().filter(e -> e.tag().equals(tag)).findFirst();
  }

  @Override
  public Expr expression(String text) {
    return parser.expression(text);
  }
}
