// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;

/**
 * The trees of two sides; hooks are compared by the words of their functions, those that every
 * conversion changes taken as one.
 */
public final class TwoTrees implements Pairing.Trees {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final Names before;
  private final Names after;
  private final Map<String, String> renamed;
  private final Map<String, Map<String, Integer>> known = new ConcurrentHashMap<>();

  /**
   * @param renamed paths of the old tree by those of the new one, where they are known to differ
   */
  public TwoTrees(Names before, Names after, Map<String, String> renamed) {
    this.before = before;
    this.after = after;
    this.renamed = Map.copyOf(renamed);
  }

  @Override
  public String oldPath(String path) {
    return renamed.getOrDefault(path, path);
  }

  @Override
  public boolean oldHas(String path) {
    return before.unit(path).isPresent();
  }

  @Override
  public boolean newHas(Registration.Definition hook) {
    String path = hook.at().file();
    return after.functions(hook.name(), path).stream()
        .anyMatch(function -> function.at().file().equals(path));
  }

  @Override
  public double alike(Registration old, Registration converted) {
    Map<String, Integer> one = words(old.definitions(), before, "before ");
    Map<String, Integer> other = words(converted.definitions(), after, "after ");
    int sum = sum(one) + sum(other);
    return sum == 0 ? 0 : 2.0 * common(one, other) / sum;
  }

  private static int common(Map<String, Integer> one, Map<String, Integer> other) {
    Set<String> both = new HashSet<>(one.keySet());
    both.retainAll(other.keySet());
    return both.stream().mapToInt(word -> Math.min(one.get(word), other.get(word))).sum();
  }

  private static int sum(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, Integer> words(
      List<Registration.Definition> definitions, Names names, String side) {
    return known.computeIfAbsent(
        side + definitions,
        key -> {
          Map<String, Integer> words = new HashMap<>();
          for (Registration.Definition definition : definitions) {
            for (Function function : HookBodies.of(definition, names)) {
              count(text(function, names), words);
            }
          }
          return words;
        });
  }

  private static String text(Function function, Names names) {
    return names
        .unit(function.at().file())
        .map(unit -> unit.text().slice(function.at().start(), function.at().end()))
        .orElse("");
  }

  private static void count(String text, Map<String, Integer> words) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.merge(plain(matcher.group()), 1, Integer::sum);
    }
  }

  private static String plain(String word) {
    return switch (word) {
      case "vma", "desc", "vm_area_struct", "vm_area_desc" -> "vma";
      default -> word.replace("_prepare", "").replaceFirst("^vma_desc_", "vma_");
    };
  }
}
