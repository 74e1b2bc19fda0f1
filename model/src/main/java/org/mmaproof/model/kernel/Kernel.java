// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/**
 * The kernel of one generation, read from its C files: outlined when made, each function and struct
 * parsed when first asked for. Safe to share between threads.
 */
public final class Kernel implements KernelModel {
  private final Generation generation;
  private final Declared declared;
  private final Map<String, Optional<Function>> functions = new ConcurrentHashMap<>();
  private final Map<String, Optional<CType.Composite>> composites = new ConcurrentHashMap<>();
  private final Map<String, Effects> effects = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> retired = new ConcurrentHashMap<>();

  Kernel(Generation generation) {
    this.generation = generation;
    this.declared = Declared.of(generation);
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
  public Optional<CType.Composite> composite(String tag) {
    return composites.computeIfAbsent(
        tag, key -> Optional.ofNullable(declared.types().get(key)).flatMap(Kernel::parse));
  }

  @Override
  public Optional<String> contract(String function) {
    return contractOf(function).map(Contract::toString);
  }

  /** The contract of that function, read. */
  public Optional<Contract> contractOf(String function) {
    return Optional.ofNullable(declared.functions().get(function))
        .flatMap(place -> Contract.parse(commentAbove(place)));
  }

  @Override
  public Set<String> functions() {
    return declared.functions().keySet();
  }

  /** The model of that function, parsed. */
  public Optional<Function> definition(String function) {
    return functions.computeIfAbsent(
        function,
        key ->
            Optional.ofNullable(declared.functions().get(key))
                .map(
                    place -> {
                      try (CParser parser = new CParser()) {
                        return parser.function(place.unit(), place.item());
                      }
                    }));
  }

  @Override
  public Optional<CType.Function> signature(String function) {
    return definition(function).map(Function::type);
  }

  @Override
  public Optional<String> constantOf(String name) {
    return Optional.ofNullable(declared.constants().get(name));
  }

  @Override
  public Set<String> constants(String enumTag) {
    return declared.constants().entrySet().stream()
        .filter(entry -> entry.getValue().equals(enumTag))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Set<String> retired() {
    return retired.computeIfAbsent("names", key -> without(Declared::ownNames, declared.names()));
  }

  @Override
  public Set<String> retiredMembers() {
    return retired.computeIfAbsent("members", key -> without(Kernel::ownMembers, members()));
  }

  /** The files, those of the generation itself first, then those that it is read over. */
  public List<Unit> files() {
    return declared.units();
  }

  /** What older generations have in their own files, and none of {@code here}. */
  private Set<String> without(java.util.function.Function<Generation, Set<String>> own, Set<String> here) {
    TreeSet<String> gone = new TreeSet<>();
    generation.older().forEach(older -> gone.addAll(own.apply(older)));
    gone.removeAll(here);
    return Collections.unmodifiableSet(gone);
  }

  /** Every {@code tag.member} of this generation's structs. */
  private Set<String> members() {
    TreeSet<String> members = new TreeSet<>();
    declared.types().keySet().forEach(tag -> composite(tag).ifPresent(c -> add(c, members)));
    return members;
  }

  private static Set<String> ownMembers(Generation generation) {
    TreeSet<String> members = new TreeSet<>();
    for (Unit unit : Declared.own(generation)) {
      unit.items().forEach(item -> parse(new Declared.Place(unit, item)).ifPresent(c -> add(c, members)));
    }
    return members;
  }

  private static void add(CType.Composite composite, Set<String> members) {
    Declarations.members(composite).forEach(member -> members.add(composite.tag() + "." + member));
  }

  private static Optional<CType.Composite> parse(Declared.Place place) {
    if (place.item().kind() != Item.Kind.COMPOSITE) {
      return Optional.empty();
    }
    try (CParser parser = new CParser()) {
      return parser.composite(place.unit(), place.item());
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
