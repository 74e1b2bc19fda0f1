// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;

/** Which functions of a file say some name, themselves or through macros of the file. */
public final class Mentions {
  private Mentions() {}

  /** The functions that mention one of {@code names} or a macro that does, in order. */
  public static List<Function> of(Set<String> names, Driver driver) {
    SourceText text = driver.unit().text();
    Set<String> sought = present(names, text);
    boolean grown = !sought.isEmpty();
    while (grown) {
      Set<String> more = new HashSet<>();
      for (Item item : driver.unit().items()) {
        if (item.kind() == Item.Kind.MACRO && says(text, item, sought)) {
          more.add(item.name());
        }
      }
      grown = sought.addAll(more);
    }
    List<Function> found = new ArrayList<>();
    for (Item item : driver.unit().items()) {
      if (item.kind() == Item.Kind.FUNCTION && says(text, item, sought)) {
        found.addAll(at(item, driver));
      }
    }
    return found;
  }

  private static List<Function> at(Item item, Driver driver) {
    return driver.names().functions(item.name(), driver.unit().path()).stream()
        .filter(function -> function.at().file().equals(driver.unit().path()))
        .filter(function -> function.nameAt().start() == item.nameStart())
        .toList();
  }

  private static Set<String> present(Set<String> names, SourceText text) {
    Set<String> words = words(text.text());
    Set<String> present = new LinkedHashSet<>(names);
    present.retainAll(words);
    return present;
  }

  private static boolean says(SourceText text, Item item, Set<String> names) {
    return !names.isEmpty()
        && words(text.slice(item.start(), item.end())).stream().anyMatch(names::contains);
  }

  /** The identifiers of a text, those in comments and literals too. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
