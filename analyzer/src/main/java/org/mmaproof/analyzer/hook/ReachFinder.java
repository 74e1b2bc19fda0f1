// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mmaproof.model.c.Called;
import org.mmaproof.model.c.Callee;
import org.mmaproof.model.c.Callees;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;

/**
 * Finds what hooks reach. A function is read once, whoever reaches it.
 *
 * <p>Safe for several threads.
 */
public final class ReachFinder implements AutoCloseable {
  /** Calls are followed this far. */
  public static final int DEPTH_MAX = 3;

  /** More definitions of one name than this are no choice that anybody meant. */
  private static final int DEFINITIONS_MAX = 8;

  private static final String VMA_OPERATIONS = "vm_operations_struct";

  private final Names names;
  private final Predicate<String> modelled;
  private final Supplier<FunctionReader> readers;
  private final Queue<FunctionReader> idle = new ConcurrentLinkedQueue<>();
  private final Map<Span, List<Graph>> lowered = new ConcurrentHashMap<>();
  private final Map<Span, Routed> routed = new ConcurrentHashMap<>();
  private final Callees callees;

  /**
   * @param modelled names of functions of the kernel model, which are looked into nowhere else
   * @param readers makes what makes functions ready to run, each for one thread at a time
   */
  ReachFinder(Names names, Predicate<String> modelled, Supplier<FunctionReader> readers) {
    this.names = names;
    this.modelled = modelled;
    this.readers = readers;
    this.callees = new Callees(names, this::lowered);
  }

  /** Looks at functions as 64-bit machines run them. */
  public static ReachFinder of(Names names, KernelModel kernel) {
    Set<String> modelled = kernel.functions();
    return new ReachFinder(
        names, modelled::contains, () -> FunctionReader.of(names, modelled::contains));
  }

  @Override
  public void close() {
    for (FunctionReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
  }

  /** The same functions where {@code names} has come to know more: calls are followed anew. */
  public void forgetWays() {
    routed.clear();
  }

  /** {@code hook} and what it reaches. */
  public Reach of(Function hook) {
    Map<Span, Reach.Reached> found = new LinkedHashMap<>();
    List<Function> next = List.of(hook);
    for (int depth = 0; depth <= DEPTH_MAX && !next.isEmpty(); depth++) {
      Map<Span, Function> called = new LinkedHashMap<>();
      for (Function function : next) {
        if (!found.containsKey(function.at())) {
          Routed read = routed(function);
          found.put(function.at(), new Reach.Reached(read, depth));
          read.ways().forEach(way -> add(way.inlinable(), called));
          add(read.stored(), called);
        }
      }
      next = List.copyOf(called.values());
    }
    return new Reach(hook, List.copyOf(found.values()));
  }

  private static void add(List<Function> functions, Map<Span, Function> all) {
    functions.forEach(function -> all.putIfAbsent(function.at(), function));
  }

  /** {@code function} ready to run, with where its calls go. */
  public Routed routed(Function function) {
    Routed known = routed.get(function.at());
    if (known == null) {
      known = route(function);
      routed.putIfAbsent(function.at(), known);
    }
    return known;
  }

  /** {@code function} ready to run. */
  public List<Graph> lowered(Function function) {
    List<Graph> known = lowered.get(function.at());
    if (known == null) {
      FunctionReader reader = Optional.ofNullable(idle.poll()).orElseGet(readers);
      try {
        known = reader.read(function);
      } finally {
        idle.add(reader);
      }
      lowered.putIfAbsent(function.at(), known);
    }
    return known;
  }

  private Routed route(Function function) {
    List<Graph> graphs = lowered(function);
    List<Routed.Way> ways = new ArrayList<>();
    Map<Span, Function> stored = new LinkedHashMap<>();
    for (Graph graph : graphs) {
      for (Op op : GraphWalk.ops(graph)) {
        if (op instanceof Op.Call call) {
          ways.add(way(call, callees.of(graph, call)));
        }
      }
      for (Value value : GraphWalk.values(graph)) {
        if (value instanceof Value.Address address
            && address.place() instanceof Place.Global global
            && isVmaOperations(global.type())) {
          add(named(global), stored);
        }
      }
    }
    return new Routed(
        function,
        graphs,
        Lookups.of(function, graphs, names, modelled),
        ways,
        List.copyOf(stored.values()));
  }

  private static boolean isVmaOperations(Type type) {
    return type instanceof Type.Struct struct && struct.tag().equals(VMA_OPERATIONS);
  }

  /** The functions that the initialiser of {@code table} names. */
  private List<Function> named(Place.Global table) {
    List<Function> found = new ArrayList<>();
    for (Variable variable : names.variables(table.name(), table.from())) {
      variable.initialiser().stream()
          .flatMap(written -> Walk.all(Expr.Name.class, written).stream())
          .filter(name -> !modelled.test(name.text()))
          .forEach(name -> found.addAll(definitions(name.text(), variable.nameAt().file())));
    }
    return found;
  }

  private List<Function> definitions(String name, String from) {
    List<Function> found = names.functions(name, from);
    return found.size() > DEFINITIONS_MAX ? List.of() : found;
  }

  private Routed.Way way(Op.Call call, Called called) {
    Set<String> inModel = new LinkedHashSet<>();
    Map<Span, Function> inlinable = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    Optional<Value> pointer = Optional.empty();
    if (called instanceof Called.Known known) {
      for (Callee callee : known.callees()) {
        if (modelled.test(callee.name())) {
          inModel.add(callee.name());
          continue;
        }
        List<Function> functions = definitions(callee.name(), callee.from());
        functions.forEach(function -> inlinable.put(function.at(), function));
        if (functions.isEmpty()) {
          missing.add(callee.name());
        }
      }
    } else {
      pointer = Optional.of(call.callee());
    }
    return new Routed.Way(
        call, List.copyOf(inModel), List.copyOf(inlinable.values()), List.copyOf(missing), pointer);
  }
}
