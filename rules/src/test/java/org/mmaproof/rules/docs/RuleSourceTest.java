// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RulePage;
import org.mmaproof.rules.rule.RulePages;

final class RuleSourceTest {
  private static final String GOOD =
      """
      package org.mmaproof.rules.catalog;

      /**
       * A {@code get_device()} runs before the mapping is certain, e.g. in a
       * hook. The reference stays when the core gives up.
       *
       * <p>Looked for on every path:
       *
       * <ul>
       *   <li>a &lt; b
       *   <li>{@link Rule#check}, over
       *       two lines
       * </ul>
       *
       * <p>Last.
       *
       * @why nobody would drop it. Really.
       * @instead take it in {@code mapped}
       * @limits helpers of other
       *     directories
       * @kernel mm/vma.c, call_mmap_prepare()
       * @kernel Documentation/filesystems/mmap_prepare.rst, "Life cycle"
       */
      public final class DeviceTaken implements Rule {
        @Override
        public RuleName name() {
          return new RuleName("device-taken");
        }

        @Override
        public Level level() {
          return Level.ERROR;
        }
      }
      """;

  private static final String CASE =
      """
      // SPDX-License-Identifier: Apache-2.0
      /* Written by hand. */
      static int hook(struct vm_area_desc *desc)
      {
      	/* ~ error device-taken "before" */
      	get_device(dev);

      	return 0;
      }
      """;

  @TempDir Path directory;

  private static RuleSource rule(String source) {
    return RuleSource.parse(source).orElseThrow();
  }

  @Test
  void javadocBecomesMarkdown() {
    RuleSource rule = rule(GOOD);
    assertThat(rule.problems()).isEmpty();
    RulePage page = rule.page();
    assertThat(page.name().text()).isEqualTo("device-taken");
    assertThat(page.level()).isEqualTo(Level.ERROR);
    assertThat(page.summary())
        .isEqualTo("A `get_device()` runs before the mapping is certain, e.g. in a hook.");
    assertThat(page.description())
        .isEqualTo(
            """
            The reference stays when the core gives up.

            Looked for on every path:

            - a < b
            - `Rule#check`, over two lines

            Last.""");
    assertThat(page.why()).isEqualTo("nobody would drop it. Really.");
    assertThat(page.instead()).isEqualTo("take it in `mapped`");
    assertThat(page.limits()).isEqualTo("helpers of other directories");
    assertThat(page.kernel())
        .isEqualTo(
            "- mm/vma.c, call_mmap_prepare()\n"
                + "- Documentation/filesystems/mmap_prepare.rst, \"Life cycle\"");
  }

  @Test
  void aMissingTagIsAProblem() {
    assertThat(rule(GOOD.replace("@why", "why:")).problems())
        .containsExactly("DeviceTaken has no @why");
  }

  @Test
  void aKernelTagWithoutSymbolIsAProblem() {
    assertThat(rule(GOOD.replace(", call_mmap_prepare()", "")).problems())
        .containsExactly("DeviceTaken @kernel is no path and symbol: mm/vma.c");
  }

  @Test
  void aNameThatIsNotTheClassIsAProblem() {
    assertThat(rule(GOOD.replace("(\"device-taken\")", "(\"device-got\")")).problems())
        .containsExactly("DeviceTaken is named device-got and not device-taken");
  }

  @Test
  void otherClassesAreNoRules() {
    assertThat(RuleSource.parse("final class Calls {}")).isEmpty();
  }

  @Test
  void theListIsWhatItMakes() {
    assertThat(
            RuleSource.listed(
                "class Catalog { static Rules all() { return new Rules(List.of(new A(), new B())); } }"))
        .containsExactly("A", "B");
  }

  @Test
  void aPageReadsBackAsItWasWritten() throws IOException {
    Path catalog = Files.createDirectory(directory.resolve("catalog"));
    Path cases = Files.createDirectories(directory.resolve("cases/device-taken/example"));
    Files.writeString(catalog.resolve("DeviceTaken.java"), GOOD);
    Files.writeString(cases.resolve("after.c"), CASE);
    Pages pages = Pages.of(catalog, directory.resolve("cases"));
    assertThat(pages.problems()).isEmpty();
    String text = pages.files().get(Pages.DOCS + "device-taken.md");
    RulePage page = RulePages.parse(text);
    assertThat(page.example())
        .isEqualTo(
            """
            static int hook(struct vm_area_desc *desc)
            {
            	/* error: device-taken */
            	get_device(dev);

            	return 0;
            }""");
    assertThat(PageText.page("DeviceTaken", page)).isEqualTo(text);
    assertThat(pages.files().get(Pages.DOCS + "README.md"))
        .contains("| [device-taken](device-taken.md) | error | A `get_device()` runs before");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aRuleWithoutExampleIsAProblem() throws IOException {
    Path catalog = Files.createDirectory(directory.resolve("catalog"));
    Files.writeString(catalog.resolve("DeviceTaken.java"), GOOD);
    assertThat(Pages.of(catalog, directory).problems())
        .isEqualTo(List.of("DeviceTaken has no firing case in device-taken/example"));
  }
}
