// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * Which names of a function were found and which were not.
 *
 * @param macros uses of macros that left something in the graphs, each place once
 * @param unknown names that mean nothing in sight, each with how often it is used
 * @param types slots and members whose types are known
 * @param assumed types that are not, as written, each with how often it is met
 */
public record Lookups(
    int macros, SortedMap<String, Integer> unknown, int types, SortedMap<String, Integer> assumed) {
  /** Configuration symbols mean something without a definition. */
  private static final String CONFIGURATION = "CONFIG_";

  /** The compiler's own functions. */
  private static final List<String> BUILTIN = List.of("__builtin_", "__atomic_", "__sync_");

  /** Nothing looked up. */
  public static final Lookups NONE = new Lookups(0, new TreeMap<>(), 0, new TreeMap<>());

  public Lookups {
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    assumed = Collections.unmodifiableSortedMap(new TreeMap<>(assumed));
  }

  /** Both together. */
  public Lookups and(Lookups other) {
    return new Lookups(
        macros + other.macros,
        sum(unknown, other.unknown),
        types + other.types,
        sum(assumed, other.assumed));
  }

  private static SortedMap<String, Integer> sum(Map<String, Integer> a, Map<String, Integer> b) {
    SortedMap<String, Integer> both = new TreeMap<>(a);
    b.forEach((name, count) -> both.merge(name, count, Integer::sum));
    return both;
  }

  /**
   * What {@code graphs}, made of {@code function}, show of it.
   *
   * @param modelled names that the kernel model gives a meaning
   */
  static Lookups of(
      Function function, List<Graph> graphs, Names names, Predicate<String> modelled) {
    Counting counting = new Counting(names, modelled, function.at().file());
    graphs.forEach(counting::graph);
    function.bodies().forEach(body -> counting.loops(body.block()));
    return new Lookups(counting.uses.size(), counting.unknown, counting.types, counting.assumed);
  }

  /** The counts of one function while it is looked through. */
  private static final class Counting {
    private final Names names;
    private final Predicate<String> modelled;
    private final String from;
    private final Set<Span> uses = new HashSet<>();
    private final SortedMap<String, Integer> unknown = new TreeMap<>();
    private final SortedMap<String, Integer> assumed = new TreeMap<>();

    /** Places of names that mean nothing, so that each counts once however often it is read. */
    private final Set<Site> seen = new HashSet<>();

    private int types;

    Counting(Names names, Predicate<String> modelled, String from) {
      this.names = names;
      this.modelled = modelled;
      this.from = from;
    }

    void graph(Graph graph) {
      for (Slot slot : graph.slots()) {
        if (slot.kind() != Slot.Kind.TEMPORARY) {
          type(slot.type());
        }
      }
      for (Block block : graph.blocks()) {
        for (Op op : block.ops()) {
          use(op.at());
          GraphWalk.values(op).forEach(this::value);
        }
        exit(block.exit());
      }
      GraphWalk.places(graph).forEach(this::place);
    }

    private void exit(Exit exit) {
      if (exit instanceof Exit.Branch branch) {
        use(branch.at());
      } else if (exit instanceof Exit.Return back) {
        use(back.at());
      }
      GraphWalk.values(exit).forEach(this::value);
    }

    private void use(Site at) {
      if (!at.text().equals(at.at())) {
        uses.add(at.at());
      }
    }

    private void value(Value value) {
      use(value.at());
      if (value instanceof Value.Load load && load.place() instanceof Place.Global global) {
        global(global, value.at());
      } else if (value instanceof Value.Address address
          && address.place() instanceof Place.Global global) {
        global(global, value.at());
      } else if (value instanceof Value.Routine routine
          && routine.type() instanceof Type.Unknown
          && BUILTIN.stream().noneMatch(routine.name()::startsWith)
          && !routine.name().equals(Lowering.ASSEMBLER)) {
        nameless(routine.name(), value.at());
      }
    }

    private void global(Place.Global global, Site at) {
      if (global.type() instanceof Type.Unknown && !global.name().startsWith(CONFIGURATION)) {
        nameless(global.name(), at);
      }
    }

    /** A macro that could not be read has its own problem: it is known. */
    private void nameless(String name, Site at) {
      if (seen.add(at)
          && !modelled.test(name)
          && names.macros(name, from).isEmpty()
          && names.variables(name, from).isEmpty()
          && names.signature(name, from).isEmpty()) {
        unknown.merge(name, 1, Integer::sum);
      }
    }

    private void place(Place place) {
      if (place instanceof Place.Field field) {
        type(field.type());
      }
    }

    private void type(Type type) {
      if (type instanceof Type.Unknown missing) {
        assumed.merge(missing.text(), 1, Integer::sum);
      } else if (type instanceof Type.Pointer pointer) {
        type(pointer.to());
      } else if (type instanceof Type.Array array) {
        type(array.of());
      } else {
        types++;
      }
    }

    /** A loop or scope that a macro opens leaves nothing where the macro is not known. */
    void loops(Stmt body) {
      for (Stmt stmt : Walk.statements(body)) {
        if (stmt instanceof Stmt.MacroLoop loop) {
          opened(loop.macro(), loop.at());
        } else if (stmt instanceof Stmt.MacroScope scope) {
          opened(scope.macro(), scope.at());
        }
      }
    }

    private void opened(String macro, Span at) {
      nameless(macro, Site.of(at));
    }
  }
}
