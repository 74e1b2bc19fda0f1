// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Suppression;

/**
 * What rules find in a survey.
 *
 * @param findings those that no comment allows, in the order of files
 * @param suppressed how many a comment allows
 * @param files files of those reported on that can matter
 * @param hooks functions of those files that are registered as hooks
 * @param faults where a rule or what it rests on broke: what it was about to find is missing
 */
public record Scan(
    List<Finding> findings,
    List<Problem> problems,
    int suppressed,
    int files,
    int hooks,
    List<Fault> faults) {
  public Scan {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    faults = List.copyOf(faults);
  }

  /** A bug of ours that one file brought to light. */
  public record Fault(String file, Throwable cause) {

    /** What ends the command when what the other files gave is out. */
    public IllegalStateException thrown() {
      return new IllegalStateException(file + ": " + cause, cause);
    }
  }

  /** What one file gave. */
  private record Part(
      List<Finding> findings,
      List<Problem> problems,
      int suppressed,
      int hooks,
      List<Fault> faults) {

    private static Part broken(String file, Throwable cause) {
      return new Part(List.of(), List.of(), 0, 0, List.of(new Fault(file, cause)));
    }
  }

  /**
   * Runs {@code rules} over the files of {@code survey} that {@code reported} takes.
   *
   * @param registrations all that the survey found, those of other files too
   */
  public static Scan of(
      Survey survey,
      Registrations registrations,
      List<Rule> rules,
      KernelModel kernel,
      Predicate<String> reported) {
    return of(survey, registrations, rules, kernel, reported, (file, line) -> true);
  }

  /** Which comments silence errors. */
  public interface Trust {
    /** Whether a comment in that line does. */
    boolean in(String file, int line);
  }

  /** The same, where not every comment silences errors. */
  public static Scan of(
      Survey survey,
      Registrations registrations,
      List<Rule> rules,
      KernelModel kernel,
      Predicate<String> reported,
      Trust trust) {
    Map<String, List<Registration>> byFile = new LinkedHashMap<>();
    Map<Registration.Definition, List<Registration>> byHook = new LinkedHashMap<>();
    for (Registration row : registrations.all()) {
      byFile.computeIfAbsent(row.at().file(), file -> new ArrayList<>()).add(row);
      row.definitions()
          .forEach(hook -> byHook.computeIfAbsent(hook, name -> new ArrayList<>()).add(row));
    }
    Map<String, List<Registration.Definition>> hooksByFile =
        byHook.keySet().stream().collect(Collectors.groupingBy(hook -> hook.at().file()));
    List<Unit> units =
        survey.units().values().stream().filter(unit -> reported.test(unit.path())).toList();
    List<Part> parts =
        survey
            .workers()
            .map(
                units,
                () ->
                    unit -> {
                      List<Registration.Definition> definitions =
                          hooksByFile.getOrDefault(unit.path(), List.of());
                      try {
                        Driver driver =
                            new Driver(
                                unit,
                                byFile.getOrDefault(unit.path(), List.of()),
                                hooks(survey, unit, definitions, byHook),
                                survey.tree());
                        return part(driver, rules, kernel, definitions.size(), trust);
                      } catch (RuntimeException | StackOverflowError e) {
                        return Part.broken(unit.path(), e); // the other files are still reported
                      }
                    });
    return sum(survey, parts, units.size());
  }

  private static Scan sum(Survey survey, List<Part> parts, int files) {
    List<Finding> findings = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>(survey.problems());
    List<Fault> faults = new ArrayList<>();
    int suppressed = 0;
    int hooks = 0;
    for (Part part : parts) {
      faults.addAll(part.faults());
      findings.addAll(part.findings());
      problems.addAll(part.problems());
      suppressed += part.suppressed();
      hooks += part.hooks();
    }
    return new Scan(findings, new ArrayList<>(problems), suppressed, files, hooks, faults);
  }

  /** Rules read the new hooks of all tables, and the old ones of files. */
  private static boolean isRead(Registration row) {
    return row.member().prepare() || row.member().ofFile();
  }

  private static List<Hook> hooks(
      Survey survey,
      Unit unit,
      List<Registration.Definition> definitions,
      Map<Registration.Definition, List<Registration>> byHook) {
    List<Hook> hooks = new ArrayList<>();
    for (Registration.Definition definition : definitions) {
      if (byHook.get(definition).stream().noneMatch(Scan::isRead)) {
        continue; // no rule reads it, and parsing all of them takes its time
      }
      for (Item item : unit.items()) {
        if (item.kind() == Item.Kind.FUNCTION && item.nameStart() == definition.at().start()) {
          Function function = Resolved.of(survey.tree().function(unit, item), survey.tree());
          hooks.add(new Hook(function, byHook.get(definition)));
        }
      }
    }
    hooks.sort(Comparator.comparing(hook -> hook.function().at().start()));
    return hooks;
  }

  private static List<Finding> found(Driver driver, List<Rule> rules, KernelModel kernel) {
    Set<RuleName> ran = rules.stream().map(Rule::name).collect(Collectors.toSet());
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      Findings findings = new Findings(rule);
      rule.check(driver, kernel, findings);
      found.addAll(findings.all());
    }
    List<Finding> first = List.copyOf(found);
    for (Rule rule : rules) {
      Findings findings = new Findings(rule);
      rule.review(driver, first, ran, findings);
      found.addAll(findings.all());
    }
    return found;
  }

  private static Part part(
      Driver driver, List<Rule> rules, KernelModel kernel, int hooks, Trust trust) {
    List<Finding> found = found(driver, rules, kernel);
    List<Finding> kept = found;
    if (!found.isEmpty()) {
      List<Suppression> silent = Suppression.in(driver.unit().text());
      kept = found.stream().filter(finding -> !isSilenced(finding, silent, trust)).toList();
    }
    List<Problem> problems =
        driver.hooks().stream()
            .flatMap(hook -> hook.function().bodies().stream())
            .flatMap(body -> body.problems().stream())
            .toList();
    return new Part(kept, problems, found.size() - kept.size(), hooks, List.of());
  }

  private static boolean isSilenced(Finding finding, List<Suppression> silent, Trust trust) {
    return silent.stream()
        .filter(each -> each.silences(finding))
        .anyMatch(
            each -> finding.level() != Level.ERROR || trust.in(each.at().file(), each.at().line()));
  }
}
