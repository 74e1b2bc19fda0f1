// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.exec.Program;
import org.mmaproof.model.exec.Views;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * A hook inside the kernel: the core of one generation around it, the functions that it calls as
 * its own generation has them, and what its tree defines. Not safe for several threads; close it.
 */
public final class HookProgram implements Program, AutoCloseable {
  private static final int DEFINITIONS_MAX = 8;
  private static final String MODEL = "kernel/";
  private static final String KERNEL = "the kernel";

  private final KernelProgram core;
  private final Generation generation;
  private final Names tree;
  private final HookNames names;
  private final Lowering hook;
  private final Lowering api;
  private final ApiNames apiNames;
  private final TypeReader types;
  private final Predicate<Function> looksInto;
  private final Map<String, List<Graph>> lowered = new HashMap<>();
  private final Map<String, Function> entered = new TreeMap<>();
  private final Set<Graph.Assumption> assumed = new LinkedHashSet<>();

  /**
   * The program of one side.
   *
   * @param core what runs the hook, shared with the other side
   * @param api the kernel that the hook is written for
   * @param tree what names mean there
   * @param elsewhere functions that the hook's file of the other side defines itself
   * @param looksInto which functions of the tree are looked into; others are opaque
   */
  public HookProgram(
      KernelProgram core,
      KernelProgram api,
      Names tree,
      Target target,
      Set<String> elsewhere,
      Predicate<Function> looksInto) {
    this.core = core;
    this.generation = core.generation();
    this.tree = tree;
    this.names = new HookNames(tree, api.names(), core.names(), elsewhere);
    this.hook = new Lowering(names, target, name -> names.modelled(name, ""));
    this.apiNames = new ApiNames(api.names(), core.names());
    this.api = new Lowering(apiNames, target, name -> false);
    this.types = new TypeReader(names, target);
    this.looksInto = looksInto;
  }

  /** Functions of the tree that were met, looked into or not, by name. */
  public Map<String, Function> met() {
    return Map.copyOf(entered);
  }

  /** What reading the tree's functions took to be true, in the order of reading. */
  public Set<Graph.Assumption> assumed() {
    return Collections.unmodifiableSet(assumed);
  }

  @Override
  public List<Graph> bodies(String name, String from) {
    return lowered.computeIfAbsent(name + " " + from, key -> find(name, from));
  }

  private List<Graph> find(String name, String from) {
    if (isCore(from)) {
      return core.bodies(name, from);
    }
    if (isModels(name, from)) {
      List<Graph> own =
          apiNames.functions(name, from).stream()
              .limit(1)
              .flatMap(function -> api.lower(function).stream())
              .toList();
      return own.isEmpty() ? core.bodies(name, from) : own;
    }
    return ofTree(tree.functions(name, from));
  }

  @Override
  public boolean isModel(String from) {
    return isCore(from)
        || Generation.all().stream().anyMatch(layer -> from.startsWith(MODEL + layer.name() + "/"));
  }

  /** Whether a file is the core's; files in front of the generation's are. */
  private boolean isCore(String from) {
    if (!from.startsWith(MODEL)) {
      return from.startsWith("proof/") || from.isEmpty();
    }
    return generation.chain().stream()
        .anyMatch(layer -> from.startsWith(MODEL + layer.name() + "/"));
  }

  private List<Graph> ofTree(List<Function> functions) {
    if (functions.size() > DEFINITIONS_MAX) {
      return List.of();
    }
    List<Graph> graphs = new ArrayList<>();
    for (Function function : functions) {
      entered.put(function.name(), function);
      if (!looksInto.test(function)) {
        return List.of();
      }
      Presence around =
          function.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
      for (Graph graph : hook.lower(function)) {
        assumed.addAll(graph.assumptions());
        graphs.add(under(graph, around));
      }
    }
    return graphs;
  }

  private static Graph under(Graph graph, Presence around) {
    return new Graph(
        graph.name(),
        graph.at(),
        graph.when().and(around),
        graph.type(),
        graph.parameters(),
        graph.slots(),
        graph.blocks(),
        graph.gaps(),
        graph.assumptions());
  }

  @Override
  public String key(String variable, String from) {
    if (isModels(variable, from)) {
      return variable;
    }
    return variable // no name of the driver's may pass for an input of the plot
        + " of "
        + defined(variable, from)
            .filter(found -> found.storage() == Variable.Storage.STATIC)
            .map(found -> name(found.at().file()))
            .orElse(KERNEL);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private boolean isModels(String name, String from) {
    return isModel(from) || names.modelled(name, from);
  }

  private Optional<Variable> defined(String variable, String from) {
    List<Variable> found = isCore(from) ? List.of() : names.variables(variable, from);
    return found.stream()
        .filter(one -> one.initialiser().isPresent())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  @Override
  public Optional<Graph> initialiser(String variable, String from) {
    if (isModels(variable, from)) {
      return core.initialiser(variable, from);
    }
    return defined(variable, from)
        .filter(found -> found.initialiser().isPresent())
        .map(found -> hook.initialiser(found, found.at().file()));
  }

  @Override
  public boolean given(String variable, String from) {
    if (isModels(variable, from)) {
      return false;
    }
    return defined(variable, from).filter(found -> isConstant(found)).isEmpty();
  }

  @Override
  public boolean undefined(String variable, String from) {
    return !isModel(from)
        && !names.modelled(variable, from)
        && names.variables(variable, from).isEmpty();
  }

  /** Whether its declaration says {@code const} before the name. */
  private boolean isConstant(Variable variable) {
    return variable.initialiser().isPresent()
        && tree.unit(variable.at().file())
            .map(unit -> declaration(unit, variable))
            .filter(text -> text.matches("(?s).*\\bconst\\b.*"))
            .isPresent();
  }

  private static String declaration(Unit unit, Variable variable) {
    int start =
        unit.items().stream()
            .filter(item -> item.start() <= variable.nameAt().start())
            .filter(item -> item.end() >= variable.nameAt().start())
            .mapToInt(item -> item.start())
            .findFirst()
            .orElse(variable.nameAt().start());
    return unit.text().slice(start, variable.nameAt().start());
  }

  @Override
  public Optional<Views.First> first(Type.Struct struct) {
    return KernelProgram.first(types, struct);
  }

  @Override
  public Optional<Boolean> configured(Presence when) {
    return Optional.empty();
  }

  @Override
  public void close() {
    hook.close();
    api.close();
  }
}
