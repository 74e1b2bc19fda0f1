// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** A member {@code mmap} that nothing is put into. */
  private static final Pattern READ = Pattern.compile("(->|\\.)\\s*mmap\\b(?!\\s*=[^=])");

  private Mentions() {}

  /** Whether some member {@code mmap} is read, called or asked for. */
  public static boolean readsMmap(CharSequence text) {
    return READ.matcher(text).find();
  }

  /**
   * The functions of the driver's file whose text, or the text of a macro of that file which they
   * use, is such that {@code says}; in order.
   */
  public static List<Function> functions(Driver driver, Predicate<CharSequence> says) {
    SourceText source = driver.unit().text();
    if (!says.test(source.text())) {
      return List.of();
    }
    Set<String> macros = macros(driver, says);
    List<Function> found = new ArrayList<>();
    for (Item item : driver.unit().items()) {
      if (item.kind() == Item.Kind.FUNCTION) {
        CharSequence text = source.text().subSequence(item.start(), item.end());
        if (says.test(text) || !macros.isEmpty() && uses(text, macros)) {
          parsed(driver, item).forEach(found::add);
        }
      }
    }
    return found;
  }

  /** The macros of the file that say it, or use one that does. */
  private static Set<String> macros(Driver driver, Predicate<CharSequence> says) {
    SourceText source = driver.unit().text();
    Set<String> macros = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Item item : driver.unit().items()) {
        if (item.kind() == Item.Kind.MACRO && !macros.contains(item.name())) {
          CharSequence body = source.text().subSequence(item.bodyStart(), item.bodyEnd());
          if (says.test(body) || uses(body, macros)) {
            grown |= macros.add(item.name());
          }
        }
      }
    }
    return macros;
  }

  private static boolean uses(CharSequence text, Set<String> names) {
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
