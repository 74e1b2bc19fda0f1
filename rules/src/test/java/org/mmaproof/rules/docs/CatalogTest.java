// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule class is listed, and shown both to fire and to be silent. */
final class CatalogTest {
  private final List<RuleSource> rules = Pages.rules(Top.catalog());

  @Test
  void everyRuleClassIsListedOnce() {
    Path list = Top.catalog().resolve("Catalog.java");
    List<String> listed = Files.exists(list) ? RuleSource.listed(Top.read(list)) : List.of();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(rules.stream().map(RuleSource::className).toList());
  }

  @Test
  void everyRuleHasAFiringAndASilentCase() {
    for (RuleSource rule : rules) {
      String name = rule.page().name().text();
      List<Path> folders =
          Top.list(Top.cases().resolve(name)).stream().filter(Files::isDirectory).toList();
      assertThat(folders).as(name).anyMatch(folder -> fires(folder, name));
      assertThat(folders).as(name).anyMatch(folder -> !fires(folder, name));
    }
  }

  @Test
  void everyFolderOfCasesBelongsToARule() {
    assertThat(rules.stream().map(rule -> rule.page().name().text()).toList())
        .containsAll(
            Top.list(Top.cases()).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList());
  }

  private static boolean fires(Path folder, String rule) {
    return Top.list(folder).stream()
        .filter(file -> file.toString().endsWith(".c"))
        .anyMatch(file -> Pages.fires(Top.read(file), rule));
  }
}
