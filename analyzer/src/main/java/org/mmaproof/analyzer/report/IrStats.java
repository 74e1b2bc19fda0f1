// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.mmaproof.analyzer.hook.Lookups;
import org.mmaproof.analyzer.hook.Reach;
import org.mmaproof.analyzer.hook.Routed;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;

/**
 * How much of the hooks of a tree, and of what they reach, could be read.
 *
 * @param hooks functions that are registered as hooks
 * @param lowered those of them of which everything could be read
 * @param complete those of which, and of all they reach, everything could be read
 * @param functions functions that are hooks or are reached by one
 * @param read those of them of which everything could be read
 * @param problems what could not be read, in order of path and place
 * @param calls where the calls of all those functions go
 * @param lookups which of their names were found
 * @param unknown names that mean nothing in sight, each with how many hooks reach them
 * @param architecture the same for names that only headers of architectures define
 */
public record IrStats(
    int hooks,
    int lowered,
    int complete,
    int functions,
    int read,
    List<Unread> problems,
    Calls calls,
    Lookups lookups,
    SortedMap<String, Integer> unknown,
    SortedMap<String, Integer> architecture) {
  private static final int TEXT_MAX = 160;

  public IrStats {
    problems = List.copyOf(problems);
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    architecture = Collections.unmodifiableSortedMap(new TreeMap<>(architecture));
  }

  /** C that could not be read, and in which function. */
  public record Unread(String file, String function, int line, String problem, String text) {}

  /**
   * Where calls go.
   *
   * @param modelled to functions of the kernel model
   * @param inlined to functions that were read too
   * @param opaque calls that go elsewhere, by the name of the function or the pointer called
   */
  public record Calls(int modelled, int inlined, SortedMap<String, Integer> opaque) {
    public Calls {
      opaque = Collections.unmodifiableSortedMap(new TreeMap<>(opaque));
    }
  }

  /**
   * Counts what {@code reaches} hold; a function that several hooks reach counts once.
   *
   * @param architectures of names that mean nothing, those that architectures define
   */
  public static IrStats of(
      List<Reach> reaches, Sources sources, UnaryOperator<Set<String>> architectures) {
    SortedMap<String, Integer> unknown = unknown(reaches);
    SortedMap<String, Integer> architecture = new TreeMap<>(unknown);
    architecture.keySet().retainAll(architectures.apply(unknown.keySet()));
    unknown.keySet().removeAll(architecture.keySet());
    Map<Span, Routed> all = new LinkedHashMap<>();
    int lowered = 0;
    int complete = 0;
    for (Reach reach : reaches) {
      reach.reached().forEach(one -> all.putIfAbsent(one.routed().function().at(), one.routed()));
      lowered += isRead(reach.reached().get(0).routed()) ? 1 : 0;
      complete += reach.reached().stream().allMatch(one -> isRead(one.routed())) ? 1 : 0;
    }
    List<Routed> functions = new ArrayList<>(all.values());
    functions.sort(
        Comparator.comparing((Routed each) -> each.function().at().file())
            .thenComparing(each -> each.function().at().start()));
    List<Unread> problems = new ArrayList<>();
    Lookups lookups = Lookups.NONE;
    for (Routed each : functions) {
      problems.addAll(unread(each, sources));
      lookups = lookups.and(each.lookups());
    }
    return new IrStats(
        reaches.size(),
        lowered,
        complete,
        functions.size(),
        (int) functions.stream().filter(IrStats::isRead).count(),
        problems,
        calls(functions, all),
        lookups,
        unknown,
        architecture);
  }

  private static SortedMap<String, Integer> unknown(List<Reach> reaches) {
    SortedMap<String, Integer> hooks = new TreeMap<>();
    for (Reach reach : reaches) {
      Set<String> names = new TreeSet<>();
      reach.reached().forEach(one -> names.addAll(one.routed().lookups().unknown().keySet()));
      names.forEach(name -> hooks.merge(name, 1, Integer::sum));
    }
    return hooks;
  }

  private static boolean isRead(Routed routed) {
    List<Graph> graphs = routed.graphs();
    return !graphs.isEmpty() && graphs.stream().allMatch(graph -> graph.gaps().isEmpty());
  }

  private static List<Unread> unread(Routed routed, Sources sources) {
    Function function = routed.function();
    if (routed.graphs().isEmpty()) {
      return List.of(
          new Unread(
              function.at().file(),
              function.name(),
              function.nameAt().line(),
              "nothing was read",
              ""));
    }
    return routed.graphs().stream()
        .flatMap(graph -> graph.gaps().stream())
        .map(
            gap ->
                new Unread(
                    gap.at().at().file(),
                    function.name(),
                    gap.at().at().line(),
                    gap.why(),
                    text(gap.at().text(), sources)))
        .distinct()
        .toList();
  }

  /** The start of what stands at {@code at}, blanks as single spaces. */
  private static String text(Span at, Sources sources) {
    return sources
        .text(at.file())
        .filter(text -> at.end() <= text.length())
        .map(text -> text.slice(at.start(), Math.min(at.end(), at.start() + TEXT_MAX)))
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .orElse("");
  }

  private static Calls calls(List<Routed> functions, Map<Span, Routed> all) {
    int modelled = 0;
    int inlined = 0;
    SortedMap<String, Integer> opaque = new TreeMap<>();
    for (Routed each : functions) {
      for (Routed.Way way : each.ways()) {
        modelled += way.modelled().isEmpty() ? 0 : 1;
        boolean deep = false;
        for (Function callee : way.inlinable()) {
          if (!all.containsKey(callee.at())) {
            deep = true;
            opaque.merge(callee.name(), 1, Integer::sum);
          }
        }
        inlined += way.inlinable().isEmpty() || deep ? 0 : 1;
        way.missing().forEach(name -> opaque.merge(name, 1, Integer::sum));
        way.pointer().ifPresent(pointer -> opaque.merge(FlowText.of(pointer), 1, Integer::sum));
      }
    }
    return new Calls(modelled, inlined, opaque);
  }
}
