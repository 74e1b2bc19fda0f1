// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Unit;

/**
 * All registrations of a tree.
 *
 * @param all in the order of files read
 * @param copies of structs that carry hooks without registering them, by path and line; looked for
 *     only when everything is read
 */
public record Registrations(List<Registration> all, List<Copy> copies) {
  /** Functions that hand a hook on to the next are followed this far. */
  private static final int CALLS_MAX = 4;

  public Registrations {
    all = List.copyOf(all);
    copies = List.copyOf(copies);
  }

  /**
   * Finds the registrations in what {@code survey} has read.
   *
   * @param everything whether headers are read for the functions behind legacy hooks, and files
   *     that cannot matter otherwise are searched for callers of functions that register a
   *     parameter
   */
  public static Registrations in(Survey survey, boolean everything) {
    RegistrationFinder finder = survey.finder(everything);
    List<Unit> units = List.copyOf(survey.units().values());
    List<Registration> all = new ArrayList<>();
    List<ParameterHook> open = new ArrayList<>();
    for (RegistrationFinder.Found found : survey.workers().map(units, () -> finder::in)) {
      all.addAll(found.registrations());
      open.addAll(found.parameters());
      survey.add(found.problems());
    }
    for (int i = 0; i < CALLS_MAX && !open.isEmpty(); i++) {
      open = calls(survey, open, all, everything);
    }
    all.removeIf(row -> survey.build().hides(row.at().file(), row.when()));
    return new Registrations(all, everything ? copies(survey, all) : List.of());
  }

  private static List<Copy> copies(Survey survey, List<Registration> all) {
    Copies finder =
        new Copies(survey.tree(), survey.owners(), survey.copySites(), Copies.tables(all));
    List<Copy> copies = new ArrayList<>();
    survey.workers().map(survey.copying(), () -> finder::in).forEach(copies::addAll);
    copies.sort(
        Comparator.comparing((Copy copy) -> copy.at().file())
            .thenComparing(copy -> copy.at().start()));
    return copies;
  }

  /** Adds the rows of the calls that hand over hooks; answers functions that hand on their own. */
  private static List<ParameterHook> calls(
      Survey survey, List<ParameterHook> open, List<Registration> all, boolean everything) {
    Map<String, List<ParameterHook>> byName = new LinkedHashMap<>();
    open.forEach(
        hook -> byName.computeIfAbsent(hook.function().name(), n -> new ArrayList<>()).add(hook));
    if (everything) {
      survey.readNaming(byName.keySet());
    }
    CallRegistrations finder = new CallRegistrations(survey.finder(everything), byName);
    List<Unit> units = List.copyOf(survey.units().values());
    List<ParameterHook> next = new ArrayList<>();
    Map<Registration, Set<Registration.Definition>> passed = new HashMap<>();
    for (CallRegistrations.Found found : survey.workers().map(units, () -> finder::in)) {
      all.addAll(found.registrations());
      next.addAll(found.parameters());
      found
          .passed()
          .forEach(
              pass ->
                  passed
                      .computeIfAbsent(pass.assignment(), a -> new LinkedHashSet<>())
                      .addAll(pass.definitions()));
    }
    all.replaceAll(row -> passed.containsKey(row) ? row.with(passed.get(row)) : row);
    return next;
  }

  /** Names of all functions that are registered somewhere. */
  public Set<String> hookNames() {
    Set<String> names = new HashSet<>();
    all.forEach(row -> row.definitions().forEach(definition -> names.add(definition.name())));
    return names;
  }
}
