// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What names mean in the model's own files: there is one program, so the file that asks does not
 * matter. Safe to share between threads.
 */
final class ModelNames implements Names {
  private static final Set<Item.Kind> COMPOSITES = Set.of(Item.Kind.COMPOSITE);
  private static final Set<Item.Kind> ALIASES = Set.of(Item.Kind.TYPEDEF);
  private static final Set<Item.Kind> ENUMS = Set.of(Item.Kind.ENUM);
  private static final Set<Item.Kind> VARIABLES = Set.of(Item.Kind.VARIABLE);

  /** What the model takes for granted, as the kernel's headers would have it. */
  private static final Unit GIVEN =
      Outline.read(
          SourceText.of(
              "given.h",
              """
              #define NULL ((void *)0)
              #define PAGE_SHIFT 12
              #define PAGE_SIZE (1ul << PAGE_SHIFT)
              """));

  private final Declared declared;
  private final Supplier<Map<String, String>> constants;
  private final Queue<CParser> idle = new ConcurrentLinkedQueue<>();
  private final Map<String, List<Function>> functions = new ConcurrentHashMap<>();
  private final Map<String, List<Variable>> variables = new ConcurrentHashMap<>();
  private final Map<String, Optional<CType.Composite>> composites = new ConcurrentHashMap<>();
  private final Map<String, Optional<CType>> aliases = new ConcurrentHashMap<>();
  private final Map<String, Optional<Enumeration>> enumerations = new ConcurrentHashMap<>();

  ModelNames(Declared declared) {
    this.declared = declared;
    Map<String, Map<String, String>> once = new ConcurrentHashMap<>();
    this.constants = () -> once.computeIfAbsent("", key -> declared.constants());
  }

  /** Whether the model says what {@code name} is, whatever a tree has of that name. */
  boolean means(String name) {
    return !functions(name, "").isEmpty()
        || constants.get().containsKey(name)
        || !macros(name, "").isEmpty()
        || !variables(name, "").isEmpty();
  }

  @Override
  public Optional<Unit> unit(String path) {
    return path.equals(GIVEN.path())
        ? Optional.of(GIVEN)
        : declared.units().stream().filter(unit -> unit.path().equals(path)).findFirst();
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return List.of();
  }

  @Override
  public List<Function> functions(String name, String from) {
    return functions.computeIfAbsent(
        name,
        key ->
            declared.find(Declared.FUNCTIONS, key).stream()
                .map(place -> parsed(parser -> parser.function(place.unit(), place.item())))
                .toList());
  }

  @Override
  public List<Macro> macros(String name, String from) {
    return GIVEN.items().stream()
        .filter(item -> item.kind() == Item.Kind.MACRO && item.name().equals(name))
        .map(item -> Macros.of(GIVEN, item))
        .toList();
  }

  @Override
  public List<Variable> variables(String name, String from) {
    return variables.computeIfAbsent(
        name,
        key ->
            declared.find(VARIABLES, key).stream()
                .flatMap(
                    place ->
                        parsed(parser -> parser.variables(place.unit(), place.item())).stream())
                .filter(variable -> variable.name().equals(key))
                .toList());
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return composites.computeIfAbsent(
        tag,
        key ->
            declared
                .find(COMPOSITES, key)
                .flatMap(place -> parsed(parser -> parser.composite(place.unit(), place.item()))));
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return aliases.computeIfAbsent(
        name,
        key ->
            declared
                .find(ALIASES, key)
                .flatMap(place -> parsed(parser -> parser.alias(place.unit(), place.item()))));
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    return functions(name, from).stream().map(Function::type).findFirst();
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    String tag = constants.get().get(enumerator);
    return tag == null ? Optional.empty() : enumerationTagged(tag, from);
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return enumerations.computeIfAbsent(
        tag,
        key ->
            declared
                .find(ENUMS, key)
                .flatMap(
                    place ->
                        parsed(
                                parser ->
                                    parser.enumerations(
                                        place.unit(), place.item(), name -> List.of()))
                            .stream()
                            .findFirst()));
  }

  @Override
  public Expr expression(String text) {
    return parsed(parser -> parser.expression(text));
  }

  /** What {@code read} reads with a parser that no other thread is using. */
  private <T> T parsed(java.util.function.Function<CParser, T> read) {
    CParser parser = Optional.ofNullable(idle.poll()).orElseGet(CParser::new);
    try {
      return read.apply(parser);
    } finally {
      idle.add(parser);
    }
  }
}
