// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** The functions of a tree to compare: what is registered as a hook, and what those call beside. */
final class Subjects {
  private Subjects() {}

  /** A function and the file it is of. */
  record Subject(String file, Function function) {
    String name() {
      return file + ":" + function.name();
    }
  }

  static List<Subject> of(Survey survey) {
    KernelTree tree = survey.tree();
    Map<String, Subject> found = new LinkedHashMap<>();
    List<Subject> helpers = new ArrayList<>();
    for (var registration : Registrations.in(survey, true).all()) {
      String from = registration.at().file();
      for (KernelTree.Place place : tree.knownDefinitions(registration.hook(), from)) {
        Subject hook = subject(tree, place.unit(), place.item());
        if (hook.file().endsWith(".c") && found.putIfAbsent(key(hook), hook) == null) {
          helpers.addAll(beside(tree, place.unit(), place.item()));
        }
      }
    }
    helpers.forEach(helper -> found.putIfAbsent(key(helper), helper));
    return List.copyOf(found.values());
  }

  private static String key(Subject subject) {
    return subject.name() + ":" + subject.function().at().start();
  }

  private static List<Subject> beside(KernelTree tree, Unit unit, Item hook) {
    Set<String> words = CWords.free(unit.text().slice(hook.start(), hook.end()));
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.FUNCTION && item.start() != hook.start())
        .filter(item -> words.contains(item.name()))
        .map(item -> subject(tree, unit, item))
        .toList();
  }

  private static Subject subject(KernelTree tree, Unit unit, Item item) {
    return new Subject(unit.path(), tree.function(unit, item));
  }
}
