// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;

/**
 * The functions of a file that can say something, told by their text before any is parsed: parsing
 * every function of every file that says mmap costs many times what reading the tree does.
 */
public final class Mentions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private Mentions() {}

  /** The functions in which some member {@code mmap} is read, called or asked for. */
  public static List<Function> readingMmap(Driver driver) {
    return driver.unit().text().mayName("mmap")
        ? functions(driver, Mentions::readsMmap)
        : List.of();
  }

  private static boolean readsMmap(String text) {
    for (int at = text.indexOf("mmap"); at >= 0; at = text.indexOf("mmap", at + 4)) {
      if (at > 0
          && !inName(text, at + 4)
          && ".>".indexOf(text.charAt(at - 1)) >= 0
          && isFunction(text, CText.skipBlank(text, at + 4))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what ends at {@code end} may be a function that is read: no struct, array or number.
   */
  private static boolean isFunction(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean set = next == '=' && (end + 1 == text.length() || text.charAt(end + 1) != '=');
    return !set && ".[+-*%^<>".indexOf(next) < 0;
  }

  private static boolean inName(String text, int at) {
    return at < text.length() && CText.inName(text.charAt(at));
  }

  /** Those of {@code names} that may stand in {@code text} as whole names. */
  public static Set<String> present(Set<String> names, SourceText text) {
    return names.stream().filter(text::mayName).collect(Collectors.toSet());
  }

  /** The functions that mention one of {@code names}, or use a macro of the file that does. */
  public static List<Function> of(Set<String> names, Driver driver) {
    Set<String> present = present(names, driver.unit().text());
    return present.isEmpty()
        ? List.of()
        : functions(driver, text -> present.stream().anyMatch(name -> CText.mentions(text, name)));
  }

  /**
   * The functions of the driver's file whose text, or the text of a macro of that file which they
   * use, is such that {@code says}; in order.
   */
  public static List<Function> functions(Driver driver, Predicate<String> says) {
    SourceText source = driver.unit().text();
    if (!says.test(source.text())) {
      return List.of();
    }
    Set<String> macros = macros(driver, says);
    List<Function> found = new ArrayList<>();
    for (Item item : driver.unit().items()) {
      if (item.kind() == Item.Kind.FUNCTION) {
        String text = source.slice(item.start(), item.end());
        if (says.test(text) || !macros.isEmpty() && uses(text, macros)) {
          parsed(driver, item).forEach(found::add);
        }
      }
    }
    return found;
  }

  /** The macros of the file that say it, or use one that does. */
  private static Set<String> macros(Driver driver, Predicate<String> says) {
    SourceText source = driver.unit().text();
    Set<String> macros = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Item item : driver.unit().items()) {
        if (item.kind() == Item.Kind.MACRO && !macros.contains(item.name())) {
          String body = source.slice(item.bodyStart(), item.bodyEnd());
          if (says.test(body) || uses(body, macros)) {
            grown |= macros.add(item.name());
          }
        }
      }
    }
    return macros;
  }

  private static boolean uses(String text, Set<String> names) {
    Matcher words = NAME.matcher(text);
    while (words.find()) {
      if (names.contains(words.group())) {
        return true;
      }
    }
    return false;
  }

  private static List<Function> parsed(Driver driver, Item item) {
    return driver.names().functions(item.name(), driver.unit().path()).stream()
        .filter(function -> function.at().file().equals(driver.unit().path()))
        .filter(function -> function.nameAt().start() == item.nameStart())
        .toList();
  }
}
