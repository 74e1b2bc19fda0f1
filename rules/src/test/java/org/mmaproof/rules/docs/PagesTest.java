// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.rule.RulePage;
import org.mmaproof.rules.rule.RulePages;

/** The committed pages are what the rule classes say; {@code -Dbless} writes them. */
final class PagesTest {
  private static final String PACKED = "rules/target/classes/org/mmaproof/rules/pages/";

  private final Path top = Top.directory();
  private final Pages pages = Pages.of(Top.catalog(), Top.cases());

  @Test
  void everyRuleIsDocumentedInFull() {
    assertThat(pages.problems()).isEmpty();
  }

  @Test
  void pagesAreFresh() throws IOException {
    if (blessed()) {
      write();
    }
    for (Map.Entry<String, String> page : pages.files().entrySet()) {
      Path file = top.resolve(page.getKey());
      assertThat(file).as("mvn verify -Dbless writes it").hasContent(page.getValue());
    }
    assertThat(written()).as("pages of rules that are").isSubsetOf(pages.files().keySet());
  }

  @Test
  void everyPageReadsBackAsItsRule() {
    for (RuleSource rule : Pages.rules(Top.catalog())) {
      String text = pages.files().getOrDefault(Pages.RESOURCES + rule.page().name() + ".md", "");
      RulePage page = RulePages.parse(text);
      assertThat(List.of(page.summary(), page.description(), page.why(), page.instead()))
          .isEqualTo(
              List.of(
                  rule.page().summary(),
                  rule.page().description(),
                  rule.page().why(),
                  rule.page().instead()));
    }
  }

  private static boolean blessed() {
    String bless = System.getProperty("bless", "false");
    return bless.isEmpty() || bless.equals("true");
  }

  private void write() throws IOException {
    for (String old : written()) {
      Files.delete(top.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.files().entrySet()) {
      Path file = top.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
      if (page.getKey().startsWith(Pages.RESOURCES)) {
        // Resources were copied before: the jar of this very run must hold the new pages.
        Path packed = top.resolve(PACKED + file.getFileName());
        Files.createDirectories(packed.getParent());
        Files.writeString(packed, page.getValue());
      }
    }
  }

  private List<String> written() {
    return Stream.of(Pages.DOCS, Pages.RESOURCES)
        .flatMap(
            directory ->
                Top.list(top.resolve(directory)).stream()
                    .map(file -> directory + file.getFileName()))
        .filter(file -> file.endsWith(".md"))
        .toList();
  }
}
