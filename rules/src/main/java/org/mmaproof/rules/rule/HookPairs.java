// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** Finds the tables of a file that get both an old and a new hook. */
public final class HookPairs {
  private final Driver driver;
  private final KernelModel kernel;
  private final List<Registration> registrations;

  private HookPairs(Driver driver, KernelModel kernel) {
    this.driver = driver;
    this.kernel = kernel;
    this.registrations = Registered.inFiles(driver);
  }

  /** Two registrations that meet in one table; {@code second} is the later one. */
  public record Pair(Registration first, Registration second) {}

  public static List<Pair> in(Driver driver, KernelModel kernel) {
    HookPairs reading = new HookPairs(driver, kernel);
    List<Pair> pairs = new ArrayList<>(reading.inInitialisers());
    pairs.addAll(reading.atRunTime());
    return pairs;
  }

  private List<Registration> initial() {
    return registrations.stream()
        .filter(registration -> registration.form() != Registration.Form.RUNTIME_ASSIGN)
        .toList();
  }

  private List<Pair> inInitialisers() {
    List<Pair> pairs = new ArrayList<>();
    List<Registration> initial = initial();
    for (int i = 0; i < initial.size(); i++) {
      for (int j = i + 1; j < initial.size(); j++) {
        if (together(initial.get(i), initial.get(j))) {
          pairs.add(ordered(initial.get(i), initial.get(j)));
        }
      }
    }
    return pairs;
  }

  private static Pair ordered(Registration one, Registration other) {
    boolean inOrder =
        one.at().start() < other.at().start()
            || (one.at().start() == other.at().start() && other.member().prepare());
    return inOrder ? new Pair(one, other) : new Pair(other, one);
  }

  private boolean together(Registration one, Registration other) {
    return one.member().prepare() != other.member().prepare()
        && one.table().equals(other.table())
        && one.at().file().equals(other.at().file())
        && !one.when().and(other.when()).equals(Presence.NEVER)
        && (!one.table().startsWith("(") || oneList(driver.unit().text(), one, other));
  }

  /** Whether two members of unnamed tables stand in one list: no brace between them is open. */
  private static boolean oneList(SourceText text, Registration one, Registration other) {
    int start = Math.min(one.at().start(), other.at().start());
    int end = Math.max(one.at().start(), other.at().start());
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.text().charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private List<Pair> atRunTime() {
    List<Pair> pairs = new ArrayList<>();
    for (Function function : assigning()) {
      Paths paths = Paths.of(function, driver, kernel);
      if (paths.complete()) {
        paths.paths().forEach(path -> pairs.addAll(onPath(path)));
      }
    }
    return pairs;
  }

  private List<Function> assigning() {
    boolean some =
        registrations.stream().anyMatch(one -> one.form() == Registration.Form.RUNTIME_ASSIGN);
    if (!some) {
      return List.of();
    }
    return driver.names().functionsMentioning(driver.unit().path(), "mmap").stream()
        .filter(
            function ->
                registrations.stream()
                    .anyMatch(
                        registration ->
                            registration.form() == Registration.Form.RUNTIME_ASSIGN
                                && function.at().contains(registration.at())))
        .toList();
  }

  /** What the members of one table were last set to on a path. */
  private record Set(Optional<Registration> mmap, Optional<Registration> prepare) {
    static final Set NOTHING = new Set(Optional.empty(), Optional.empty());

    Set with(boolean prepare, Optional<Registration> hook) {
      return prepare ? new Set(mmap, hook) : new Set(hook, this.prepare);
    }
  }

  private List<Pair> onPath(Path path) {
    Map<Place, Set> tables = new LinkedHashMap<>();
    Map<Place, Registration> last = new LinkedHashMap<>();
    for (Step step : path.steps()) {
      if (step instanceof Step.Write write) {
        note(write, tables, last);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    last.forEach(
        (table, second) -> {
          Set set = tables.get(table);
          if (set.mmap().isPresent() && set.prepare().isPresent()) {
            Registration other = second.member().prepare() ? set.mmap().get() : set.prepare().get();
            if (!other.when().and(path.when()).equals(Presence.NEVER)) {
              pairs.add(new Pair(other, second));
            }
          }
        });
    return pairs;
  }

  private void note(Step.Write write, Map<Place, Set> tables, Map<Place, Registration> last) {
    if (write.value() instanceof Value.Content copied) {
      tables.put(write.place(), initially(copied.place()));
    }
    if (write.place() instanceof Place.Field field && field.name().startsWith("mmap")) {
      Optional<Registration> set =
          registrations.stream().filter(r -> meet(r.at(), write.site().at())).findFirst();
      boolean prepare = field.name().equals("mmap_prepare");
      Set before = tables.getOrDefault(field.object(), initially(field.object()));
      tables.put(field.object(), before.with(prepare, set));
      set.ifPresent(registration -> last.put(field.object(), registration));
    }
  }

  /** Whether a registration and a write are the same assignment, whatever of it each spans. */
  private static boolean meet(Span registration, Span write) {
    return registration.contains(write) || write.contains(registration);
  }

  /** What the initialiser of a table at file scope sets. */
  private Set initially(Place table) {
    if (!(table instanceof Place.Global global)) {
      return Set.NOTHING;
    }
    Set set = Set.NOTHING;
    for (Registration registration : initial()) {
      if (registration.table().equals(global.name())) {
        set = set.with(registration.member().prepare(), Optional.of(registration));
      }
    }
    return set;
  }
}
