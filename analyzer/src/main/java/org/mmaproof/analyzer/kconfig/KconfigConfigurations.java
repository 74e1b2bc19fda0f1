// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mmaproof.analyzer.kconfig.Kconfig.Inclusion;
import org.mmaproof.analyzer.kconfig.KconfigFile.Dependency;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.c.Options;
import org.mmaproof.model.ir.Presence;

/**
 * The configurations that a tree's Kconfig files allow.
 *
 * <p>An option is never both {@code y} and {@code m}; one that is {@code bool} is never {@code m};
 * one that is set has its dependencies met or is selected. Left out, so that more seems possible
 * than is: choices, ranges, defaults, the dependencies of options that many others select or that
 * are further away than the limits below, and all but the first where the tree's Kconfig files are
 * not all there.
 */
public final class KconfigConfigurations implements Configurations {
  private static final String PREFIX = "CONFIG_";
  private static final String MODULE = "_MODULE";

  /** Options looked at for one condition. */
  private static final int MOST_OPTIONS = 24;

  /** Diagram nodes of an answer. */
  private static final int LARGEST = 400;

  private static final int MOST_SELECTORS = 8;
  private static final int DEEPEST = 30;

  private final Supplier<Kconfig> kconfig;
  private final Map<String, Presence> constraints = new ConcurrentHashMap<>();
  private final Map<String, Tri> files = new ConcurrentHashMap<>();

  KconfigConfigurations(Supplier<Kconfig> kconfig) {
    this.kconfig = kconfig;
  }

  /** The Kconfig files of {@code source}, read when first asked. */
  public static Configurations of(Source source, Workers workers) {
    return new KconfigConfigurations(new Once(() -> Kconfig.read(source, workers)));
  }

  /** Reads when first asked. */
  private static final class Once implements Supplier<Kconfig> {
    private final Supplier<Kconfig> reading;
    private volatile Optional<Kconfig> known = Optional.empty();

    private Once(Supplier<Kconfig> reading) {
      this.reading = reading;
    }

    @Override
    public Kconfig get() {
      if (known.isEmpty()) {
        synchronized (this) {
          if (known.isEmpty()) {
            known = Optional.of(reading.get());
          }
        }
      }
      return known.get();
    }
  }

  @Override
  public Presence possible(Set<String> atoms) {
    Set<String> asked = new LinkedHashSet<>();
    Presence result = Presence.ALWAYS;
    for (String atom : atoms) {
      option(atom).ifPresent(asked::add);
      if (atom.startsWith(PREFIX) && atom.matches("\\w+") && threeValued(name(atom))) {
        Presence defined = Options.builtIn(atom);
        result = bounded(result, Presence.atom(atom).choose(defined, defined.not()));
        asked.add(name(atom));
      }
    }
    return closed(result, asked);
  }

  /** Adds what is sure of the options of {@code asked} and of those that they depend on. */
  private Presence closed(Presence start, Collection<String> asked) {
    Presence result = start;
    Set<String> seen = new LinkedHashSet<>(asked);
    Deque<String> open = new ArrayDeque<>(asked);
    for (int count = 0; !open.isEmpty() && count < MOST_OPTIONS; count++) {
      Presence constraint = constraints.computeIfAbsent(open.remove(), this::constraint);
      result = bounded(result, constraint);
      for (String atom : constraint.atoms()) {
        option(atom).filter(seen::add).ifPresent(open::add);
      }
    }
    return result;
  }

  private static Presence bounded(Presence a, Presence b) {
    Presence both = a.and(b);
    return both.size() > LARGEST ? a : both;
  }

  private static String name(String macro) {
    return macro.substring(PREFIX.length());
  }

  /** The option that an atom asks about. */
  private Optional<String> option(String atom) {
    return Options.definedIn(atom)
        .filter(macro -> macro.startsWith(PREFIX))
        .map(KconfigConfigurations::name)
        .map(
            name ->
                name.endsWith(MODULE) && !known(name)
                    ? name.substring(0, name.length() - MODULE.length())
                    : name);
  }

  private boolean known(String symbol) {
    return kconfig.get().definitions().containsKey(symbol);
  }

  private boolean threeValued(String symbol) {
    Optional<KconfigFile.Type> type = kconfig.get().type(symbol);
    return kconfig.get().whole()
        && (type.equals(Optional.of(KconfigFile.Type.BOOL))
            || type.equals(Optional.of(KconfigFile.Type.TRISTATE)));
  }

  /** What is sure of one option. */
  private Presence constraint(String symbol) {
    Presence yes = Options.builtIn(PREFIX + symbol);
    Presence module = Options.module(PREFIX + symbol);
    if (known(symbol + MODULE)) {
      return Presence.ALWAYS; // what looks like "m" is an option of its own
    }
    Presence neverBoth = yes.and(module).not();
    if (!kconfig.get().whole() || !known(symbol)) {
      return neverBoth;
    }
    Optional<KconfigFile.Type> type = kconfig.get().type(symbol);
    if (type.isEmpty()) {
      return neverBoth;
    }
    Tri needed = needed(symbol);
    if (type.get() == KconfigFile.Type.TRISTATE) {
      return neverBoth.and(implied(yes, needed.yes())).and(implied(module, needed.some()));
    }
    return module.not().and(implied(yes, needed.some()));
  }

  private static Presence implied(Presence condition, Presence needed) {
    return condition.not().or(needed);
  }

  /** The highest value that an option can have: by its dependencies or by being selected. */
  private Tri needed(String symbol) {
    List<Kconfig.Selector> selectors = kconfig.get().selections().getOrDefault(symbol, List.of());
    if (selectors.size() > MOST_SELECTORS) {
      return Tri.YES;
    }
    Tri needed = Tri.NO;
    for (Kconfig.Place place : kconfig.get().definitions().get(symbol)) {
      Tri here = file(place.file(), 0).and(all(place.definition().needed()));
      needed = needed.or(here);
    }
    for (Kconfig.Selector selector : selectors) {
      needed = needed.or(value(selector.symbol()).and(read(selector.when())));
    }
    return needed.size() > LARGEST ? Tri.YES : needed;
  }

  private Tri all(List<Dependency> dependencies) {
    Tri value = Tri.YES;
    for (Dependency each : dependencies) {
      Optional<Tri> when = Expression.read(each.when(), this::value);
      if (when.isPresent()) {
        Tri more = value.and(when.get().not().or(read(each.expression())));
        value = more.size() > LARGEST ? value : more;
      }
    }
    return value;
  }

  /** The conditions under which a file is read. */
  private Tri file(String path, int depth) {
    Tri known = files.get(path);
    if (known == null) {
      List<Inclusion> inclusions = kconfig.get().places().getOrDefault(path, List.of());
      if (inclusions.isEmpty() || depth > DEEPEST) {
        return Tri.YES;
      }
      known = Tri.NO;
      for (Inclusion inclusion : inclusions) {
        known = known.or(file(inclusion.by(), depth + 1).and(all(inclusion.needed())));
      }
      known = known.size() > LARGEST ? Tri.YES : known;
      files.put(path, known);
    }
    return known;
  }

  /** An expression; {@code y} where it cannot be read. */
  private Tri read(String expression) {
    return Expression.read(expression, this::value).orElse(Tri.YES);
  }

  private Tri value(String symbol) {
    Presence yes = Options.builtIn(PREFIX + symbol);
    Presence some = yes.or(Options.module(PREFIX + symbol));
    if (!known(symbol)) {
      return new Tri(yes, some);
    }
    Optional<KconfigFile.Type> type = kconfig.get().type(symbol);
    if (type.equals(Optional.of(KconfigFile.Type.BOOL))) {
      return Tri.both(yes);
    }
    return type.equals(Optional.of(KconfigFile.Type.TRISTATE))
        ? new Tri(yes, some)
        : Expression.unknown(symbol); // what C says of a number is not what Kconfig does
  }
}
