// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.analyzer.hook.Reach;
import org.mmaproof.analyzer.hook.ReachFinder;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.hook.TreeReach;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.proof.Side;

/** Makes the sides of conversions that lie in one tree. */
public final class Sides implements AutoCloseable {
  private final Survey survey;
  private final Names names;
  private final Registrations registrations;
  private final Generation generation;
  private final ReachFinder finder;

  /**
   * @param registrations all of the tree
   * @param kernel what kernel functions mean in the tree
   */
  public Sides(Survey survey, Registrations registrations, KernelModel kernel) {
    this.survey = survey;
    this.names = survey.tree().whole();
    this.registrations = registrations;
    this.generation = Generation.of(kernel.generation()).orElseThrow();
    this.finder = ReachFinder.of(names, kernel);
  }

  /** What names mean in the tree. */
  public Names names() {
    return names;
  }

  /** The generation of the tree. */
  public Generation generation() {
    return generation;
  }

  /**
   * Looks in all sources for the functions that {@code hooks} reach and that are not in sight. Call
   * it before {@link #side}, and not beside other calls.
   *
   * @return what broke on the way
   */
  public List<TreeReach.Fault> learn(List<Registration.Definition> hooks) {
    return TreeReach.of(survey, HookBodies.of(hooks, names), finder).faults();
  }

  /**
   * The side of a hook.
   *
   * @param hook its definitions
   * @param tables the registrations that are spoken of
   * @param core the generation whose core runs it
   */
  public Side side(List<Registration.Definition> hook, List<Registration> tables, Generation core) {
    Registration table = tables.get(0);
    return new Side(
        Outers.at(hook.get(0)),
        HookBodies.of(hook, names),
        tables,
        tables.stream().map(this::variable).toList(),
        new Outers(registrations.all(), names, finder).of(table),
        names,
        survey.configurations(table.at().file()),
        generation,
        core);
  }

  /** The functions of its own file that the hook of {@code side} reaches, itself among them. */
  public List<Function> reached(Side side) {
    Map<Span, Function> found = new LinkedHashMap<>();
    for (Function body : side.bodies()) {
      for (Reach.Reached reached : finder.of(body).reached()) {
        Function function = reached.routed().function();
        if (function.at().file().equals(body.at().file())) {
          found.putIfAbsent(function.nameAt(), function);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The files of all functions that a hook reaches, itself among them. */
  public Set<String> files(List<Registration.Definition> hook) {
    Set<String> files = new TreeSet<>();
    for (Function body : HookBodies.of(hook, names)) {
      for (Reach.Reached reached : finder.of(body).reached()) {
        files.add(reached.routed().function().at().file());
      }
    }
    return files;
  }

  /** The function that begins where {@code function} does in the changed text of its file. */
  public Optional<Function> reread(Function function, String text) {
    SourceText source = SourceText.latin1(function.at().file(), text);
    Unit unit = Outline.read(source);
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.FUNCTION)
        .filter(item -> item.nameStart() == function.nameAt().start())
        .findFirst()
        .map(item -> survey.tree().functionOfText(unit, item));
  }

  /** The variable whose initialiser registers the hook. */
  private Optional<Variable> variable(Registration table) {
    return switch (table.form()) {
      case DESIGNATED_INIT, MACRO_USE ->
          names.variables(name(table.table()), table.at().file()).stream()
              .filter(variable -> variable.initialiser().isPresent())
              .findFirst();
      case RUNTIME_ASSIGN, FUNCTION_ARGUMENT -> Optional.empty();
    };
  }

  /** The variable of {@code a[0].b}: {@code a}. */
  private static String name(String table) {
    int end = 0;
    while (end < table.length() && Character.isJavaIdentifierPart(table.charAt(end))) {
      end++;
    }
    return table.substring(0, end);
  }

  @Override
  public void close() {
    finder.close();
  }
}
