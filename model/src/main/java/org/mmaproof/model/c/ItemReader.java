// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/**
 * Reads whole items. Functions are parsed once for each choice of the conditionals inside them;
 * structs and initialisers first with every arm in place, since members of all arms parse side by
 * side.
 */
final class ItemReader {
  private static final Set<String> COMPOSITES = Set.of("struct_specifier", "union_specifier");

  private final Grammar grammar;
  private final Configurations configurations;

  ItemReader(Grammar grammar, Configurations configurations) {
    this.grammar = grammar;
    this.configurations = configurations;
  }

  Function function(SourceText text, Item item) {
    Choices choices = Choices.of(text.slice(item.start(), item.end()));
    Choices.Texts texts = choices.texts(when(item), configurations);
    List<Function.Body> bodies = new ArrayList<>();
    Optional<CType.Function> type = Optional.empty();
    for (Choices.Choice choice : texts.list()) {
      Slice slice = slice(text, item, choice.text(), choices, Blanking.Shape.FUNCTION);
      Optional<SyntaxNode> definition = definition(tree(slice), choice.text());
      Lowering lowering = new Lowering(slice);
      bodies.add(body(lowering, definition, choice, item));
      type = type.or(() -> definition.flatMap(node -> signature(lowering, node)));
    }
    if (!texts.all()) {
      bodies.add(
          unread(
              text,
              item,
              texts.left(),
              Problem.Kind.LIMIT,
              "more choices of conditionals than are read"));
    }
    return new Function(
        text.span(item.start(), item.end()),
        nameSpan(text, item),
        item.name(),
        type.or(() -> head(text, item)).orElseGet(ItemReader::unknownType),
        item.local(),
        item.guards(),
        bodies);
  }

  private static Presence when(Item item) {
    return item.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  private static CType.Function unknownType() {
    return new CType.Function(new CType.Unknown(""), List.of(), true);
  }

  private static Span nameSpan(SourceText text, Item item) {
    return text.span(item.nameStart(), item.nameStart() + item.name().length());
  }

  /** The definition that the whole slice is. */
  private static Optional<SyntaxNode> definition(SyntaxNode root, String text) {
    int end = text.stripTrailing().length();
    return root.children().stream()
        .filter(node -> node.is("function_definition") && node.end() >= end)
        .filter(node -> root.children().size() == 1 && !node.brokenOutside("body"))
        .findFirst();
  }

  private Function.Body body(
      Lowering lowering, Optional<SyntaxNode> definition, Choices.Choice choice, Item item) {
    Optional<Stmt.Block> block =
        definition.flatMap(node -> node.child("body")).map(lowering.statements()::block);
    if (block.isEmpty()) {
      return unread(
          lowering.slice().source(),
          item,
          choice.when(),
          choice.text().length() > CParser.LONGEST ? Problem.Kind.LIMIT : Problem.Kind.PARSE,
          "the function " + item.name() + " could not be read");
    }
    return new Function.Body(choice.when(), block.get(), lowering.slice().problems());
  }

  private static Function.Body unread(
      SourceText text, Item item, Presence when, Problem.Kind kind, String message) {
    Span at = text.span(item.hasBody() ? item.bodyStart() : item.start(), item.end());
    return new Function.Body(
        when,
        new Stmt.Block(at, List.of(new Stmt.Opaque(at, message))),
        List.of(new Problem(text.path(), item.line(), kind, message)));
  }

  private static Optional<CType.Function> signature(Lowering lowering, SyntaxNode node) {
    CType base = lowering.declarations().base(node);
    return node.child("declarator")
        .map(declarator -> lowering.declarations().declared(declarator, base).type())
        .flatMap(ItemReader::functionType);
  }

  private static Optional<CType.Function> functionType(CType type) {
    return type instanceof CType.Function function ? Optional.of(function) : Optional.empty();
  }

  /** The type of a function without reading its body; empty where only the whole tells it. */
  Optional<CType.Function> signature(SourceText text, Item item) {
    boolean plain =
        item.hasBody()
            && item.bodyStart() >= item.start()
            && text.slice(item.start(), item.bodyStart()).indexOf('#') < 0;
    return plain ? head(text, item) : Optional.empty();
  }

  /** The type of a function whose body could not be read. */
  private Optional<CType.Function> head(SourceText text, Item item) {
    if (!item.hasBody() || item.bodyStart() < item.start()) {
      return Optional.empty();
    }
    String head = Choices.of(text.slice(item.start(), item.bodyStart())).all() + "{}";
    Slice slice = slice(text, item, head, Choices.of(head), Blanking.Shape.FUNCTION);
    return definition(tree(slice), head).flatMap(node -> signature(new Lowering(slice), node));
  }

  Optional<CType.Function> prototype(SourceText text, Item item) {
    return declarations(text, item, Blanking.Shape.VARIABLE)
        .flatMap(part -> part.lowering.declarations().variables(part.node).stream())
        .filter(variable -> variable.name().equals(item.name()))
        .flatMap(variable -> functionType(variable.type()).stream())
        .findFirst();
  }

  List<Variable> variables(SourceText text, Item item) {
    boolean variable = item.kind() == Item.Kind.VARIABLE;
    Map<String, Variable> found = new LinkedHashMap<>();
    declarations(text, item, variable ? Blanking.Shape.VARIABLE : Blanking.Shape.TYPE)
        .forEach(
            part ->
                part.lowering.declarations().variables(part.node).stream()
                    .map(v -> guarded(v, part.guards))
                    .forEach(v -> found.merge(v.name(), v, ItemReader::merged)));
    return found.values().stream().map(this::built).toList();
  }

  /** {@code v} without the elements that a version or a configuration leaves out for certain. */
  private Variable built(Variable v) {
    return v.initialiser().orElse(null) instanceof Expr.InitList list
        ? initialised(v, built(list))
        : v;
  }

  private Expr.InitList built(Expr.InitList list) {
    List<Expr.Element> elements =
        list.elements().stream()
            .filter(element -> !leftOut(element.guards()))
            .map(
                element ->
                    element.value() instanceof Expr.InitList inner
                        ? new Expr.Element(
                            element.at(), element.designators(), built(inner), element.guards())
                        : element)
            .toList();
    return new Expr.InitList(list.at(), elements);
  }

  private boolean leftOut(List<Guard> guards) {
    Presence when = Facts.when(guards);
    return !guards.isEmpty() && configurations.decides(when.atoms()) && configurations.drops(when);
  }

  private static Variable initialised(Variable v, Expr initialiser) {
    return new Variable(
        v.at(), v.nameAt(), v.name(), v.type(), Optional.of(initialiser), v.cleanup(), v.storage());
  }

  Optional<CType.Composite> composite(SourceText text, Item item) {
    return declarations(text, item, Blanking.Shape.TYPE)
        .flatMap(
            part ->
                composites(part.node)
                    .map(part.lowering.declarations()::composite)
                    .map(composite -> guarded(composite, part.guards)))
        .reduce(ItemReader::merged);
  }

  private static Stream<SyntaxNode> composites(SyntaxNode node) {
    return Stream.concat(Stream.of(node), node.child("type").stream())
        .filter(part -> COMPOSITES.contains(part.type()) && part.child("body").isPresent());
  }

  Optional<CType> alias(SourceText text, Item item) {
    return declarations(text, item, Blanking.Shape.TYPE)
        .flatMap(part -> aliases(part, item.name()))
        .findFirst();
  }

  private static Stream<CType> aliases(Part part, String name) {
    CType base = part.lowering.declarations().base(part.node);
    return part.node.children().stream()
        .filter(child -> child.field().equals("declarator"))
        .map(child -> part.lowering.declarations().declared(child, base))
        .filter(declared -> declared.name().equals(name))
        .map(Declarations.Declared::type);
  }

  /** A declaration at the top of a slice, what lowers it, and the choice it was made under. */
  private record Part(SyntaxNode node, Lowering lowering, List<Guard> guards) {}

  /**
   * The declarations of an item: with every arm of its conditionals in place where members stand
   * whole in them, else those of each choice one after the other.
   */
  private Stream<Part> declarations(SourceText text, Item item, Blanking.Shape shape) {
    Choices all = Choices.of(text.slice(item.start(), item.end()));
    Choices separating = all.separating();
    Choices.Texts read = all.cutting().texts(when(item), configurations);
    List<Choices.Choice> texts =
        read.all() ? read.list() : List.of(new Choices.Choice(Presence.ALWAYS, all.all()));
    return texts.stream()
        .flatMap(choice -> parts(slice(text, item, choice.text(), separating, shape), choice));
  }

  private Stream<Part> parts(Slice slice, Choices.Choice choice) {
    Presence when = choice.when();
    return parts(
        tree(slice),
        new Lowering(slice),
        when.equals(Presence.ALWAYS) ? List.of() : List.of(new Guard(when.toString(), when)));
  }

  private static Stream<Part> parts(SyntaxNode root, Lowering lowering, List<Guard> guards) {
    return root.children().stream().map(node -> new Part(node, lowering, guards));
  }

  private Slice slice(
      SourceText text, Item item, String chosen, Choices choices, Blanking.Shape shape) {
    return new Slice(
        text,
        item.start(),
        chosen,
        Blanking.of(chosen, shape, item.nameStart() - item.start()),
        shape == Blanking.Shape.FUNCTION ? offset -> List.of() : choices::guards,
        new Fragments(grammar, text, 0));
  }

  private SyntaxNode tree(Slice slice) {
    return grammar.parse(slice.blanked(), Grammar.LEVELS);
  }

  private static Variable guarded(Variable v, List<Guard> guards) {
    if (guards.isEmpty() || !(v.initialiser().orElse(null) instanceof Expr.InitList list)) {
      return v;
    }
    List<Expr.Element> elements =
        list.elements().stream()
            .map(
                e -> new Expr.Element(e.at(), e.designators(), e.value(), both(e.guards(), guards)))
            .toList();
    return initialised(v, new Expr.InitList(list.at(), elements));
  }

  private static CType.Composite guarded(CType.Composite composite, List<Guard> guards) {
    List<CType.Field> fields =
        composite.fields().stream()
            .map(
                f ->
                    guards.isEmpty()
                        ? f
                        : new CType.Field(
                            f.at(), f.name(), f.type(), f.bits(), both(f.guards(), guards)))
            .toList();
    return new CType.Composite(composite.at(), composite.kind(), composite.tag(), fields);
  }

  /** One variable from the same variable under two choices: elements of both, each guarded. */
  private static Variable merged(Variable a, Variable b) {
    if (a.initialiser().orElse(null) instanceof Expr.InitList left
        && b.initialiser().orElse(null) instanceof Expr.InitList right) {
      Expr list = new Expr.InitList(left.at(), merged(left.elements(), right.elements()));
      return new Variable(
          a.at(), a.nameAt(), a.name(), a.type(), Optional.of(list), a.cleanup(), a.storage());
    }
    return a.initialiser().isPresent() ? a : b;
  }

  private static List<Expr.Element> merged(List<Expr.Element> a, List<Expr.Element> b) {
    List<Expr.Element> all = new ArrayList<>(a);
    for (Expr.Element element : b) {
      int same = indexOf(all, element);
      if (same < 0) {
        all.add(element);
      } else {
        all.set(same, either(all.get(same), element));
      }
    }
    all.sort((x, y) -> Integer.compare(x.at().start(), y.at().start()));
    return all;
  }

  private static int indexOf(List<Expr.Element> elements, Expr.Element wanted) {
    for (int i = 0; i < elements.size(); i++) {
      Expr.Element element = elements.get(i);
      if (element.at().equals(wanted.at()) && element.value().equals(wanted.value())) {
        return i;
      }
    }
    return -1;
  }

  private static Expr.Element either(Expr.Element a, Expr.Element b) {
    return new Expr.Element(a.at(), a.designators(), a.value(), either(a.guards(), b.guards()));
  }

  private static List<Guard> both(List<Guard> own, List<Guard> choice) {
    return Stream.concat(own.stream(), choice.stream()).toList();
  }

  private static List<Guard> either(List<Guard> a, List<Guard> b) {
    Presence when = all(a).or(all(b));
    return when.equals(Presence.ALWAYS) ? List.of() : List.of(new Guard(when.toString(), when));
  }

  private static Presence all(List<Guard> guards) {
    return guards.stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  private static CType.Composite merged(CType.Composite a, CType.Composite b) {
    Map<List<Object>, CType.Field> fields = new LinkedHashMap<>();
    Stream.concat(a.fields().stream(), b.fields().stream())
        .forEach(
            field ->
                fields.merge(
                    List.of(field.at(), field.name(), field.type()),
                    field,
                    (x, y) ->
                        new CType.Field(
                            x.at(), x.name(), x.type(), x.bits(), either(x.guards(), y.guards()))));
    return new CType.Composite(
        a.at(),
        a.kind(),
        a.tag(),
        fields.values().stream()
            .sorted((x, y) -> Integer.compare(x.at().start(), y.at().start()))
            .toList());
  }
}
