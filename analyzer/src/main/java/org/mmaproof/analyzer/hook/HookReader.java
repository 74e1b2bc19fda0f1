// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;

/**
 * Reads a hook and the callees of its own driver (its file, its directory, headers beside it) for
 * what they do. What a kernel function does is asked of the kernel model; a function of other code
 * that is given the VMA and is not modelled is a helper.
 */
final class HookReader {
  private static final int DEPTH_MAX = 6;
  static final String VMA = "vm_area_struct";
  static final String DESCRIPTOR = "vm_area_desc";

  private final KernelTree tree;
  private final KernelModel kernel;
  private final Set<String> hookNames;
  private final String hookFile;
  private final Reading reading;
  private final Set<Visit> seen = new HashSet<>();

  /** A function that is called with what is said of its parameters. */
  private record Visit(Span function, Given given) {}

  HookReader(
      KernelTree tree,
      KernelModel kernel,
      Set<String> hookNames,
      String hookFile,
      Reading reading) {
    this.tree = tree;
    this.kernel = kernel;
    this.hookNames = hookNames;
    this.hookFile = hookFile;
    this.reading = reading;
  }

  void read(Function hook) {
    read(hook, Given.NOTHING, 0);
    if (new RangeCount(this::mapsOf).most(hook) > 1) {
      reading.deeds().add(Reading.Deed.MANY_RANGES);
    }
  }

  private void read(Function function, Given given, int depth) {
    if (depth > DEPTH_MAX || !seen.add(new Visit(function.nameAt(), given))) {
      return;
    }
    for (Function.Body body : function.bodies()) {
      BodyTypes types = new BodyTypes(tree, function, body);
      FirstTime first = FirstTime.in(body.block(), kept -> given.outlives(kept, types), this::text);
      Protections protections = new Protections(body.block(), given.protections());
      Held held =
          Held.of(body.block(), call -> first.holds(call.at()) ? Optional.empty() : effects(call));
      if (held.something()) {
        reading.deeds().add(Reading.Deed.KEEPS_STATE);
      }
      BodyReading place = new BodyReading(types, protections, first, given, function.at().file());
      read(Walk.all(Expr.class, body.block()), place, depth);
    }
  }

  private void read(List<Expr> expressions, BodyReading place, int depth) {
    for (Expr expression : expressions) {
      if (expression instanceof Expr.Call call) {
        call(call, place, depth);
      } else if (expression instanceof Expr.Assign assign) {
        write(assign.target(), Optional.of(assign.value()), place);
      } else if (expression instanceof Expr.Step step) {
        write(step.target(), Optional.empty(), place);
      }
    }
  }

  // ---- writes

  private void write(Expr target, Optional<Expr> value, BodyReading place) {
    BodyTypes types = place.types();
    if (target instanceof Expr.Member member) {
      String owner = types.structOf(member.object());
      if (owner.equals(VMA) || owner.equals(DESCRIPTOR)) {
        field(member.name());
        return;
      }
    }
    if (place.given().outlives(target, types)) {
      if (value.isPresent() && types.pointsTo(value.get(), VMA)) {
        reading.deeds().add(Reading.Deed.KEEPS_VMA);
      } else if (!place.first().holds(target.at())) {
        reading.deeds().add(Reading.Deed.KEEPS_STATE);
      }
    }
  }

  private void field(String name) {
    switch (name) {
      case "vm_start", "vm_end", "start", "end" -> reading.deeds().add(Reading.Deed.REWRITES_RANGE);
      case "vm_file" -> reading.deeds().add(Reading.Deed.REPLACES_FILE);
      default -> {}
    }
  }

  private static String struct(CType type) {
    CType bare = type instanceof CType.Pointer pointer ? pointer.to() : type;
    return bare instanceof CType.Tagged tagged ? tagged.tag() : "";
  }

  // ---- calls

  private void call(Expr.Call call, BodyReading place, int depth) {
    BodyTypes types = place.types();
    String from = place.from();
    boolean vma = call.arguments().stream().anyMatch(argument -> types.pointsTo(argument, VMA));
    boolean descriptor =
        call.arguments().stream().anyMatch(argument -> types.pointsTo(argument, DESCRIPTOR));
    if (!(call.callee() instanceof Expr.Name name) || types.isLocal(name.text())) {
      if (vma || descriptor) {
        pointer(call);
      }
      return;
    }
    String callee = name.text();
    List<Function> own = own(callee, from);
    if (!own.isEmpty()) {
      own.forEach(function -> read(function, place.given(function, call), depth + 1));
      return;
    }
    if (hookNames.contains(callee) && (vma || descriptor)) {
      reading.deeds().add(Reading.Deed.CALLS_HOOK);
    }
    Optional<Effects> effects = kernel.effects(callee);
    if (effects.isPresent()) {
      modelled(callee, effects.get(), call, place, vma);
    } else if (vma || descriptor) {
      Optional<Expr> expanded = depth < DEPTH_MAX ? expanded(callee, call, from) : Optional.empty();
      if (expanded.isPresent()) {
        read(Walk.all(Expr.class, expanded.get()), place, depth + 1);
      } else {
        foreign(callee, call, place, depth, vma);
      }
    }
  }

  /** The body of a macro of that name with the call's arguments put in. */
  private Optional<Expr> expanded(String callee, Expr.Call call, String from) {
    return tree.macros(callee, from).stream()
        .filter(Macro::functionLike)
        .findFirst()
        .map(
            macro ->
                tree.expression(
                    Macros.replace(
                        macro,
                        call.arguments().stream().map(argument -> text(argument.at())).toList())))
        .filter(expression -> !(expression instanceof Expr.Opaque));
  }

  private String text(Span at) {
    return tree.unit(at.file()).map(unit -> unit.text().slice(at.start(), at.end())).orElse("");
  }

  /** A call through a pointer: the ops of the VMA itself take state, others are hooks. */
  private void pointer(Expr.Call call) {
    boolean life =
        call.callee() instanceof Expr.Member member
            && (member.name().equals("open") || member.name().equals("close"));
    reading.deeds().add(life ? Reading.Deed.KEEPS_STATE : Reading.Deed.CALLS_HOOK);
  }

  /** The functions of that name which belong to the hook's own driver. */
  private List<Function> own(String name, String from) {
    List<Function> found = new ArrayList<>();
    for (KernelTree.Place place : tree.definitions(name, from)) {
      String path = place.unit().path();
      if (directory(path).equals(directory(hookFile)) || path.equals(from)) {
        found.add(tree.function(place.unit(), place.item()));
      }
    }
    return found;
  }

  private static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private void modelled(
      String callee, Effects effects, Expr.Call call, BodyReading place, boolean vma) {
    for (Effects.Effect effect : effects.effects()) {
      if (effect instanceof Effects.Effect.Event event) {
        event(event.name(), callee, call, place, vma);
      }
    }
  }

  private void event(String event, String callee, Expr.Call call, BodyReading place, boolean vma) {
    BodyTypes types = place.types();
    Set<Reading.Deed> deeds = reading.deeds();
    switch (event) {
      case "remap" -> {
        deeds.add(Reading.Deed.REMAPS);
        if (hasOtherProtection(call, place)) {
          deeds.add(Reading.Deed.OTHER_PROTECTION);
        }
      }
      case "insert" -> {
        deeds.add(Reading.Deed.INSERTS);
        if (vma && !takesPages(call, types)) {
          deeds.add(Reading.Deed.INSERTS_LOOSE_PAGES);
        }
      }
      case "dma-mmap" -> deeds.add(Reading.Deed.MAPS_COHERENT);
      case "mmap-helper", "hook" -> {
        deeds.add(Reading.Deed.CALLS_HOOK);
        helper(callee, vma);
      }
      case "vma-helper" -> helper(callee, vma);
      case "action" ->
          deeds.add(takesPages(call, types) ? Reading.Deed.INSERTS : Reading.Deed.REMAPS);
      case "page-walk" -> deeds.add(Reading.Deed.WALKS_PAGES);
      case "vma-lookup" -> deeds.add(Reading.Deed.LOOKS_UP);
      case "vma-kept" -> deeds.add(Reading.Deed.KEEPS_VMA);
      case "file-replaced" -> deeds.add(Reading.Deed.REPLACES_FILE);
      default -> {}
    }
  }

  /** Whether a protection is handed over that is not the VMA's own. */
  private static boolean hasOtherProtection(Expr.Call call, BodyReading place) {
    return call.arguments().stream()
        .filter(place::isProtection)
        .anyMatch(argument -> !place.protections().isOwn(argument));
  }

  /** Whether the pages come as an array, which an action can take over. */
  private static boolean takesPages(Expr.Call call, BodyTypes types) {
    return call.arguments().stream()
        .map(types::typeOf)
        .anyMatch(
            type ->
                type instanceof CType.Pointer outer
                        && outer.to() instanceof CType.Pointer
                        && struct(outer.to()).equals("page")
                    || type instanceof CType.Array array && struct(array.of()).equals("page"));
  }

  private void helper(String callee, boolean vma) {
    if (vma && !hasTwin(callee)) {
      reading.helpers().add(callee);
    }
  }

  /** Whether the tree or the kernel model has the same function for descriptors. */
  private boolean hasTwin(String callee) {
    String twin = callee + "_prepare";
    return kernel.functions().contains(twin) || tree.knows(twin);
  }

  /** A function of other code that is not modelled: an inline is read, another is a helper. */
  private void foreign(String callee, Expr.Call call, BodyReading place, int depth, boolean vma) {
    List<Function> inlines = inlines(callee, place.from());
    if (inlines.isEmpty()) {
      reading.deeds().add(Reading.Deed.CALLS_HOOK);
      helper(callee, vma);
    } else {
      inlines.forEach(function -> read(function, place.given(function, call), depth + 1));
    }
  }

  private List<Function> inlines(String name, String from) {
    return tree.definitions(name, from).stream()
        .filter(place -> place.unit().path().endsWith(".h"))
        .map(place -> tree.function(place.unit(), place.item()))
        .toList();
  }

  private Optional<Effects> effects(Expr.Call call) {
    return call.callee() instanceof Expr.Name name && own(name.text(), call.at().file()).isEmpty()
        ? kernel.effects(name.text())
        : Optional.empty();
  }

  /** What a call maps, by its own effects or by the body of its driver's function. */
  private RangeCount.Maps mapsOf(Expr.Call call) {
    if (!(call.callee() instanceof Expr.Name name)) {
      return RangeCount.Maps.NOTHING;
    }
    List<Function> own = own(name.text(), call.at().file());
    if (!own.isEmpty()) {
      return new RangeCount.Maps(false, false, own);
    }
    Set<String> events = new HashSet<>();
    for (Effects.Effect effect : kernel.effectsOf(name.text())) {
      if (effect instanceof Effects.Effect.Event event) {
        events.add(event.name());
      }
    }
    boolean pages = events.contains("insert");
    boolean range = pages || events.contains("remap") || events.contains("dma-mmap");
    return new RangeCount.Maps(range, pages, List.of());
  }
}
