// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;

/**
 * The functions that a value stands for, names that are {@code #define}d as other names seen
 * through.
 *
 * @param from the file that uses the value
 * @param thorough whether headers are read for names that no file read so far defines
 */
record Definitions(KernelTree tree, String from, boolean thorough) {

  /** Each once. */
  Collection<Registration.Definition> of(String value) {
    Set<Registration.Definition> found = new LinkedHashSet<>();
    collect(value, new HashSet<>(), found);
    return found;
  }

  private void collect(String value, Set<String> seen, Set<Registration.Definition> found) {
    for (String name : Value.names(value)) {
      if (!seen.add(name)) {
        continue;
      }
      for (KernelTree.Place place : places(name)) {
        Item item = place.item();
        found.add(
            new Registration.Definition(
                name,
                place.unit().text().span(item.nameStart(), item.nameStart() + name.length())));
      }
      for (Macro macro : tree.aliases(name, from)) {
        if (!macro.functionLike()) {
          collect(macro.body(), seen, found);
        }
      }
    }
  }

  private List<KernelTree.Place> places(String name) {
    return thorough ? tree.definitions(name, from) : tree.knownDefinitions(name, from);
  }
}
