// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Walk;

/**
 * The kernel of one generation, read from its C files: a file is outlined, and a function or struct
 * parsed, when first asked for. Safe to share between threads.
 */
public final class Kernel implements KernelModel {
  private final Generation generation;
  private final Declared declared;
  private final Queue<CParser> idle = new ConcurrentLinkedQueue<>();
  private final Map<String, Optional<Function>> functions = new ConcurrentHashMap<>();
  private final Map<String, Optional<CType.Composite>> composites = new ConcurrentHashMap<>();
  private final Map<String, Effects> effects = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> constants = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> names = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> parts = new ConcurrentHashMap<>();
  private final Map<String, Optional<FlagChange>> changes = new ConcurrentHashMap<>();
  private final ModelNames modelNames;

  Kernel(Generation generation, Side side) {
    this.generation = generation;
    this.declared = Declared.of(generation, side);
    this.modelNames = new ModelNames(declared);
  }

  @Override
  public String generation() {
    return generation.name();
  }

  @Override
  public Optional<Effects> effects(String function) {
    Effects known = effects.get(function);
    if (known != null) {
      return Optional.of(known);
    }
    return definition(function)
        .map(
            definition -> {
              Effects found = Summary.of(definition, this::definition);
              effects.put(function, found);
              return found;
            });
  }

  @Override
  public Optional<FlagChange> flagChange(String function) {
    return changes.computeIfAbsent(function, key -> definition(key).flatMap(FlagChange::of));
  }

  @Override
  public Optional<CType.Composite> composite(String tag) {
    return composites.computeIfAbsent(
        tag, key -> declared.find(Declared.TYPES, key).flatMap(this::parse));
  }

  @Override
  public Optional<String> contract(String function) {
    return contractOf(function).map(Contract::toString);
  }

  /** The contract of that function, read. */
  public Optional<Contract> contractOf(String function) {
    return declared
        .find(Declared.FUNCTIONS, function)
        .flatMap(place -> Contract.parse(commentAbove(place)));
  }

  /** The name of the file that the function stands in: {@code mmap.c}. */
  public Optional<String> fileOf(String function) {
    return declared
        .find(Declared.FUNCTIONS, function)
        .map(place -> place.unit().path())
        .map(path -> path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public Set<String> functions() {
    return names.computeIfAbsent(
        "functions", key -> Collections.unmodifiableSet(declared.all(Declared.FUNCTIONS).keySet()));
  }

  @Override
  public Set<String> mayRaise(String event) {
    return names.computeIfAbsent(
        "event " + event,
        key -> Collections.unmodifiableSet(declared.leadingTo("__event(\"" + event + "\"")));
  }

  /** The model of that function, parsed. */
  public Optional<Function> definition(String function) {
    return functions.computeIfAbsent(
        function,
        key ->
            declared
                .find(Declared.FUNCTIONS, key)
                .map(place -> parsed(parser -> parser.function(place.unit(), place.item()))));
  }

  @Override
  public Optional<CType.Function> signature(String function) {
    return definition(function).map(Function::type);
  }

  @Override
  public Optional<String> constantOf(String name) {
    return Optional.ofNullable(constants().get(name));
  }

  @Override
  public Set<String> partsOf(String constant) {
    Set<String> known = parts.get(constant);
    if (known == null) {
      known = Set.copyOf(parts(constant, new TreeSet<>()));
      parts.put(constant, known);
    }
    return known;
  }

  private Set<String> parts(String constant, Set<String> above) {
    Set<String> found = new TreeSet<>();
    if (above.add(constant)) {
      modelNames.enumeration(constant, "").stream()
          .flatMap(list -> list.enumerators().stream())
          .filter(one -> one.name().equals(constant))
          .flatMap(one -> one.value().stream())
          .flatMap(value -> Walk.all(Expr.Name.class, value).stream())
          .forEach(name -> found.addAll(parts(name.text(), above)));
    }
    return found.isEmpty() ? Set.of(constant) : found;
  }

  @Override
  public Set<String> constants(String enumTag) {
    return constants().entrySet().stream()
        .filter(entry -> entry.getValue().equals(enumTag))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, String> constants() {
    return constants.computeIfAbsent("", key -> declared.constants());
  }

  @Override
  public Set<String> retired() {
    return names.computeIfAbsent(
        "retired",
        key -> without(older -> Declared.ownOf(older, Side.MMU).names(), declared.names()));
  }

  @Override
  public Set<String> retiredMembers() {
    return names.computeIfAbsent("retired members", key -> without(this::ownMembers, members()));
  }

  /** The files, those of the generation itself first, then those that it is read over. */
  public List<Unit> files() {
    return declared.units();
  }

  /**
   * All that this generation has, file by file; what an older file overrides stands as it is here.
   */
  public String text() {
    return declared.text();
  }

  /** Every function, type and variable that is in force. */
  public List<ModelItem> items() {
    return declared.items();
  }

  /** What older generations have in their own files, and none of {@code here}. */
  private Set<String> without(
      java.util.function.Function<Generation, Set<String>> own, Set<String> here) {
    TreeSet<String> gone = new TreeSet<>();
    generation.older().forEach(older -> gone.addAll(own.apply(older)));
    gone.removeAll(here);
    return Collections.unmodifiableSet(gone);
  }

  /** Every {@code tag.member} of this generation's structs. */
  private Set<String> members() {
    TreeSet<String> members = new TreeSet<>();
    declared
        .all(Declared.TYPES)
        .keySet()
        .forEach(tag -> composite(tag).ifPresent(c -> add(c, members)));
    return members;
  }

  private Set<String> ownMembers(Generation generation) {
    TreeSet<String> members = new TreeSet<>();
    for (Unit unit : Declared.ownOf(generation, Side.MMU).units()) {
      unit.items()
          .forEach(item -> parse(new Declared.Place(unit, item)).ifPresent(c -> add(c, members)));
    }
    return members;
  }

  private static void add(CType.Composite composite, Set<String> members) {
    Declarations.members(composite).forEach(member -> members.add(composite.tag() + "." + member));
  }

  private Optional<CType.Composite> parse(Declared.Place place) {
    return place.item().kind() == Item.Kind.COMPOSITE
        ? parsed(parser -> parser.composite(place.unit(), place.item()))
        : Optional.empty();
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

  private static String commentAbove(Declared.Place place) {
    String before = place.unit().text().slice(0, place.item().start()).stripTrailing();
    if (!before.endsWith("*/")) {
      return "";
    }
    String comment = before.substring(before.lastIndexOf("/*") + 2, before.length() - 2);
    return comment
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
