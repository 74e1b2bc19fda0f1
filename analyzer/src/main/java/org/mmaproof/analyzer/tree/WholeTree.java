// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What names mean where all headers of a file are read, as whoever runs or proves code needs it;
 * {@link KernelTree} itself reads as few as it can. A name that no header of the file has means
 * what it means there, but never a macro of an architecture or a tool that the file is no part of.
 */
final class WholeTree implements Names {
  private static final String LITTLE_ENDIAN = "defined(__LITTLE_ENDIAN)";

  private final KernelTree tree;
  private final Headers headers;
  private final UsedAlone alone;

  WholeTree(KernelTree tree) {
    this.tree = tree;
    this.headers = new Headers(tree::unit);
    this.alone = new UsedAlone(headers, this::macros);
  }

  /** The file itself, then its headers; for a header that includes too little, its source's. */
  private List<Index.Place> seen(Item.Kind kind, String name, String from) {
    List<Index.Place> own = tree.own(kind, name, from);
    List<Index.Place> found = own.isEmpty() ? headers.find(kind, name, from) : own;
    return found.isEmpty() && from.endsWith(".h")
        ? tree.includer(from).map(file -> headers.find(kind, name, file)).orElse(found)
        : found;
  }

  @Override
  public Optional<Unit> unit(String path) {
    return tree.unit(path);
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return tree.functionsMentioning(path, mention);
  }

  @Override
  public List<Function> functions(String name, String from) {
    List<Index.Place> found = seen(Item.Kind.FUNCTION, name, from);
    return found.isEmpty()
        ? tree.functions(name, from)
        : found.stream().map(place -> tree.function(place.unit(), place.item())).toList();
  }

  @Override
  public List<Macro> macros(String name, String from) {
    List<Index.Place> found = seen(Item.Kind.MACRO, name, from);
    Stream<Index.Place> places =
        found.isEmpty()
            ? tree.elsewhere(Item.Kind.MACRO, name, from).stream().filter(p -> near(p, from))
            : found.stream();
    return places
        .map(place -> Macros.of(place.unit(), place.item()))
        .map(macro -> byteOrder(macro, from))
        .toList();
  }

  /** That the machine is little-endian is said of what only such machines have. */
  private static Macro byteOrder(Macro macro, String from) {
    boolean assumed =
        Includes.architecture(from).isEmpty()
            && macro.at().file().endsWith("byteorder/little_endian.h");
    List<Guard> guards = new ArrayList<>(macro.guards());
    if (assumed) {
      guards.add(new Guard(LITTLE_ENDIAN, Presence.atom(LITTLE_ENDIAN)));
    }
    return assumed
        ? new Macro(
            macro.at(),
            macro.name(),
            macro.parameters(),
            macro.functionLike(),
            macro.body(),
            macro.bodyStart(),
            guards)
        : macro;
  }

  private static boolean near(Index.Place place, String from) {
    String path = place.unit().path();
    String architecture = Includes.architecture(path);
    boolean built = architecture.isEmpty() || architecture.equals(Includes.architecture(from));
    return built && Visibility.of(path).world().equals(Visibility.of(from).world());
  }

  @Override
  public List<Variable> variables(String name, String from) {
    List<Variable> found = tree.variables(name, from);
    if (!found.isEmpty()) {
      return found;
    }
    List<Variable> included =
        headers.find(Item.Kind.VARIABLE, name, from).stream()
            .flatMap(place -> tree.variables(place.unit(), place.item()).stream())
            .filter(variable -> variable.name().equals(name))
            .toList();
    return included.isEmpty() ? made(name, from) : included;
  }

  /** A variable that a macro makes; what it starts with is not asked for. */
  private List<Variable> made(String name, String from) {
    return alone.find(name, from, tree.unit(from)).stream()
        .filter(made -> made.item().kind() == Item.Kind.VARIABLE)
        .flatMap(made -> tree.variablesOfText(made.unit(), made.item()).stream())
        .filter(variable -> variable.name().equals(name))
        .map(
            v ->
                new Variable(v.at(), v.nameAt(), name, v.type(), Optional.empty(), "", v.storage()))
        .toList();
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return seen(Item.Kind.COMPOSITE, tag, from).stream()
        .flatMap(place -> tree.composite(place.unit(), place.item()).stream())
        .filter(composite -> composite.kind() == kind)
        .findFirst()
        .or(() -> tree.composite(kind, tag, from));
  }

  @Override
  public List<CType.Composite> composites(CType.Tag kind, String tag, String from) {
    List<CType.Composite> found =
        seen(Item.Kind.COMPOSITE, tag, from).stream()
            .flatMap(place -> tree.composite(place.unit(), place.item()).stream())
            .filter(composite -> composite.kind() == kind)
            .toList();
    return found.isEmpty() ? tree.composites(kind, tag, from) : found;
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return typedefs(name, from).stream().map(Typedef::type).findFirst();
  }

  @Override
  public List<Typedef> typedefs(String name, String from) {
    List<Typedef> found =
        seen(Item.Kind.TYPEDEF, name, from).stream()
            .flatMap(place -> tree.typedef(place.unit(), place.item()).stream())
            .toList();
    return found.isEmpty() ? tree.typedefs(name, from) : found;
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    List<Index.Place> defined = seen(Item.Kind.FUNCTION, name, from);
    if (!defined.isEmpty()) {
      Index.Place place = defined.get(0);
      return Optional.of(tree.signature(place.unit(), place.item()));
    }
    return headers.find(Item.Kind.PROTOTYPE, name, from).stream()
        .flatMap(place -> tree.prototype(place).stream())
        .findFirst()
        .or(() -> tree.signature(name, from))
        .or(() -> alone.find(name, from, tree.unit(from)).flatMap(tree::signatureOfText));
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return tree.enumeration(enumerator, from)
        .or(() -> tree.listing(enumerator, headers.listing(enumerator, from, tree::constants)));
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return tree.enumerationTagged(tag, from);
  }

  @Override
  public List<Standing> standing(String macro, String from) {
    List<Index.Place> all = new ArrayList<>(tree.own(Item.Kind.CALL, macro, from));
    all.addAll(headers.all(Item.Kind.CALL, macro, from));
    return all.stream().flatMap(place -> KernelTree.standing(place).stream()).toList();
  }

  @Override
  public Expr expression(String text) {
    return tree.expression(text);
  }
}
