// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What names mean in a hook that runs inside the model: what its own file defines, then what the
 * model of its kernel has, then what its tree has, then the plainest macros of all. Structs of the
 * core are the core's, with the members of the tree's behind them that the core does not have.
 */
final class HookNames implements Names {
  private static final Set<Item.Kind> DEFINING =
      Set.of(Item.Kind.FUNCTION, Item.Kind.MACRO, Item.Kind.VARIABLE);

  /** Where a kernel tree keeps the headers that all of it includes. */
  private static final List<String> HEADERS = List.of("include/", "arch/");

  private final Names tree;
  private final ModelNames api;
  private final ModelNames core;
  private final Set<String> elsewhere;
  private final PlainMacros plain = new PlainMacros();
  private final Map<String, Optional<CType.Composite>> composites = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> definitions = new ConcurrentHashMap<>();

  /**
   * @param tree what names mean in the hook's tree
   * @param api the model of the kernel that the hook is written for
   * @param core the model of the kernel that runs it
   * @param elsewhere names that the hook's file of the other side defines itself: where this tree
   *     has them too, both sides are read from their trees
   */
  HookNames(Names tree, ModelNames api, ModelNames core, Set<String> elsewhere) {
    this.elsewhere = elsewhere;
    this.tree = tree;
    this.api = api;
    this.core = core;
  }

  /** Whether the model is asked what {@code name} is. */
  boolean modelled(String name, String from) {
    return api.means(name)
        && !defines(from, name)
        && !(elsewhere.contains(name) && !tree.functions(name, from).isEmpty());
  }

  private boolean defines(String path, String name) {
    return definitions.computeIfAbsent(path, this::definitions).contains(name);
  }

  /** What a file defines itself; the kernel's own headers are what the model stands for. */
  private Set<String> definitions(String path) {
    return path.endsWith(".h") && HEADERS.stream().anyMatch(path::startsWith)
        ? Set.of()
        : tree.unit(path).stream()
            .flatMap(unit -> unit.items().stream())
            .filter(item -> DEFINING.contains(item.kind()))
            .map(Item::name)
            .collect(Collectors.toSet());
  }

  @Override
  public Optional<Unit> unit(String path) {
    return tree.unit(path)
        .or(() -> core.unit(path))
        .or(() -> api.unit(path))
        .or(() -> plain.unit(path));
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return tree.functionsMentioning(path, mention);
  }

  @Override
  public List<Function> functions(String name, String from) {
    return modelled(name, from) ? List.of() : tree.functions(name, from);
  }

  @Override
  public List<Macro> macros(String name, String from) {
    if (modelled(name, from)) {
      return api.macros(name, from);
    }
    List<Macro> macros = tree.macros(name, from);
    return macros.isEmpty() && tree.functions(name, from).isEmpty() ? plain.of(name) : macros;
  }

  @Override
  public List<Variable> variables(String name, String from) {
    return modelled(name, from) ? api.variables(name, from) : tree.variables(name, from);
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    Optional<CType.Composite> modelled =
        core.composite(kind, tag, from).or(() -> api.composite(kind, tag, from));
    if (modelled.isEmpty()) {
      return tree.composite(kind, tag, from);
    }
    return composites.computeIfAbsent(
        tag, key -> modelled.map(model -> with(model, api.composite(kind, tag, from), from)));
  }

  /** The model's struct, followed by the members that only others have. */
  private CType.Composite with(CType.Composite model, Optional<CType.Composite> own, String from) {
    List<CType.Field> fields = new ArrayList<>(model.fields());
    Set<String> known = new HashSet<>(Declarations.members(model));
    List<CType.Composite> others = new ArrayList<>(own.stream().toList());
    others.addAll(tree.composites(model.kind(), model.tag(), from));
    for (CType.Composite other : others) {
      for (CType.Field field : other.fields()) {
        Set<String> names = names(field);
        if (!names.isEmpty() && names.stream().noneMatch(known::contains)) {
          known.addAll(names);
          fields.add(field);
        }
      }
    }
    return new CType.Composite(model.at(), model.kind(), model.tag(), fields);
  }

  private static Set<String> names(CType.Field field) {
    return field.name().isEmpty() && field.type() instanceof CType.Inline inline
        ? new HashSet<>(Declarations.members(inline.composite()))
        : Set.of(field.name());
  }

  @Override
  public List<CType.Composite> composites(CType.Tag kind, String tag, String from) {
    return core.composite(kind, tag, from).or(() -> api.composite(kind, tag, from)).isPresent()
        ? composite(kind, tag, from).stream().toList()
        : tree.composites(kind, tag, from);
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return core.alias(name, from).or(() -> api.alias(name, from)).or(() -> tree.alias(name, from));
  }

  @Override
  public List<Typedef> typedefs(String name, String from) {
    return core.alias(name, from).or(() -> api.alias(name, from)).isPresent()
        ? Names.super.typedefs(name, from)
        : tree.typedefs(name, from);
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    return modelled(name, from) ? api.signature(name, from) : tree.signature(name, from);
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return api.enumeration(enumerator, from).or(() -> tree.enumeration(enumerator, from));
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return tree.enumerationTagged(tag, from).or(() -> api.enumerationTagged(tag, from));
  }

  @Override
  public List<Standing> standing(String macro, String from) {
    return tree.standing(macro, from);
  }

  @Override
  public Expr expression(String text) {
    return tree.expression(text);
  }
}
