// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;

/** The class of a hook and what stands in the way of its conversion. */
final class Classifier {
  private final KernelTree tree;
  private final Owners owners;
  private final KernelModel kernel;
  private final Set<String> hookNames;
  private final Map<Registration.Definition, Reading> readings = new ConcurrentHashMap<>();

  /**
   * @param hookNames names of all functions that are registered somewhere
   */
  Classifier(KernelTree tree, Owners owners, KernelModel kernel, Set<String> hookNames) {
    this.tree = tree;
    this.owners = owners;
    this.kernel = kernel;
    this.hookNames = hookNames;
  }

  /** No class where nothing runs; several bodies count as the hardest. */
  Census.Verdict of(Registration registration) {
    Optional<HookClass> hardest = Optional.empty();
    Set<String> blockers = new TreeSet<>();
    for (Registration.Definition definition : registration.definitions()) {
      Reading reading = reading(definition);
      hardest = Optional.of(hardest.map(reading.hookClass()::harder).orElse(reading.hookClass()));
      blockers.addAll(reading.blockers());
    }
    if (registration.member().prepare() || hardest.isEmpty()) {
      return new Census.Verdict(hardest, List.of());
    }
    String owner = registration.member().owner();
    if (!owners.hasPrepare(owner)) {
      blockers.add("owner:" + owner);
    }
    return new Census.Verdict(hardest, new ArrayList<>(blockers));
  }

  private Reading reading(Registration.Definition definition) {
    Reading known = readings.get(definition);
    if (known == null) {
      known = read(definition);
      readings.putIfAbsent(definition, known);
    }
    return known;
  }

  private Reading read(Registration.Definition definition) {
    Reading reading = Reading.empty();
    tree.unit(definition.at().file())
        .flatMap(unit -> function(unit, definition))
        .ifPresent(
            function ->
                new HookReader(tree, kernel, hookNames, function.at().file(), reading)
                    .read(function));
    return reading;
  }

  private Optional<Function> function(Unit unit, Registration.Definition definition) {
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.FUNCTION)
        .filter(item -> item.nameStart() == definition.at().start())
        .findFirst()
        .map(item -> tree.function(unit, item));
  }
}
