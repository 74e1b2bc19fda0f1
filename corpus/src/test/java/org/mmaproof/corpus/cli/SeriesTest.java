// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;

/** A series of ten patches, patch by patch, through the program. */
final class SeriesTest {
  private static final Path PAIRS = Project.top().resolve("corpus/pairs");
  private static final String CLOCK = "drivers/clock.c";
  private static final String FLASH = "drivers/flash.c";

  private static final JsonSchema SARIF =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

  @TempDir private static Path folder;

  private static String text(String path) throws IOException {
    return Files.readString(PAIRS.resolve(path));
  }

  @BeforeAll
  static void tenPatches() throws Exception {
    String right = text("hpet/correct/after/drivers/clock.c");
    String old = text("hpet/before/drivers/clock.c");
    String flash = text("mtdchar/correct/after/drivers/flash.c");
    List<String> commits = new ArrayList<>();
    try (Repository repository = Repository.in(folder.resolve("git"))) {
      repository.add(CLOCK, old).add(FLASH, text("mtdchar/before/drivers/flash.c"));
      repository.commit("as it was");
      Files.createDirectories(folder.resolve("tree/drivers"));
      Files.writeString(folder.resolve("tree").resolve(CLOCK), old);
      Files.writeString(
          folder.resolve("tree").resolve(FLASH), text("mtdchar/before/drivers/flash.c"));
      commits.add(repository.add("Documentation/clock.rst", "Clocks\n").commit("docs: clocks"));
      commits.add(repository.add(CLOCK, "/* Clocks. */\n" + old).commit("clock: say what it is"));
      commits.add(repository.add(CLOCK, right).commit("clock: convert to mmap_prepare"));
      commits.add(repository.add("drivers/bell.h", "struct bell;\n").commit("bell: a header"));
      commits.add(repository.add(FLASH, flash).commit("flash: convert to mmap_prepare"));
      commits.add(repository.add("drivers/bell.c", Drivers.error("bell")).commit("bell: ring"));
      commits.add(
          repository
              .add(CLOCK, text("hpet/cached/after/drivers/clock.c"))
              .commit("clock: the protection is the default"));
      commits.add(
          repository
              .remove(FLASH)
              .add("drivers/mtd/flash.c", flash)
              .commit("flash: move to a directory of its own"));
      commits.add(repository.add(CLOCK, right).commit("clock: protect again"));
      commits.add(repository.remove("drivers/bell.c").commit("bell: silence"));
      StringBuilder mailbox = new StringBuilder();
      for (int i = 0; i < commits.size(); i++) {
        mailbox.append(repository.mail(commits.get(i), i + 1, commits.size()));
      }
      Files.writeString(folder.resolve("series.mbox"), mailbox);
    }
  }

  private static Run prove(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("prove", "--quiet", "--no-cache"));
    all.addAll(List.of(more));
    return Mmaproof.in(folder).run(all);
  }

  @Test
  void eachNeedsASeriesAndNothingThatSpeaksOfOneTree() throws Exception {
    for (List<String> wrong :
        List.of(
            List.of("scan", "--each", "tree"),
            List.of("prove", "--each", "tree"),
            List.of("scan", "--each", "--since", "HEAD", "tree"),
            List.of("scan", "--each", "--distrust-allowances", "--patch", "series.mbox", "tree"),
            List.of("scan", "--each", "--fix", "--patch", "series.mbox", "tree"),
            List.of("scan", "--each", "--write-baseline", "x", "--patch", "series.mbox", "tree"),
            List.of("scan", "--each", "--also=unix=no/x", "--patch", "series.mbox", "tree"),
            List.of("prove", "--each", "--bisect", "--patch", "series.mbox", "tree"))) {
      Run run = Mmaproof.in(folder).run(wrong);
      assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.said()).hasSize(1);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void thePatchThatBreaksAHookIsNamed() throws Exception {
    Run run = prove("--each", "tree", "--patch", "series.mbox");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("patch 1/10: docs: clocks\n  nothing new\n")
        .contains("patch 3/10: clock: convert to mmap_prepare\n\ndrivers/clock.c:")
        .endsWith(
            """
            broken by patch 7/10: clock: the protection is the default
              drivers/clock.c:clock_mmap_prepare: DIFFERENT, REFINES before
            """);
    assertThat(run.out().split("broken by patch", -1)).hasSize(2);
    Run commits = prove("--each", "-C", "git", "--git", "HEAD~10..HEAD");
    assertThat(commits.out()).isEqualTo(run.out());
    assertThat(commits.code()).isEqualTo(1);
  }

  @Test
  void theSameAsJson() throws Exception {
    JsonNode patches =
        prove("--each", "--format", "json", "tree", "--patch", "series.mbox").json().at("/patches");
    assertThat(patches).hasSize(10);
    assertThat(patches.at("/0/report").isNull()).isTrue();
    assertThat(patches.at("/4/report/verdicts")).hasSize(1);
    assertThat(patches.at("/6/subject").asText()).isEqualTo("clock: the protection is the default");
    assertThat(patches.at("/6/breaks")).hasSize(1);
    assertThat(patches.at("/6/report/verdicts/0/verdict").asText()).isEqualTo("DIFFERENT");
    assertThat(patches.at("/7/report/verdicts/0/file").asText()).isEqualTo("drivers/mtd/flash.c");
    assertThat(patches.at("/8/report/verdicts/0/verdict").asText()).isEqualTo("REFINES");
  }

  @Test
  void oneRunMakesEveryReportAndEachTellsThePatch() throws Exception {
    Path summary = folder.resolve("summary");
    Run run =
        Mmaproof.in(folder)
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", summary.toString())
            .run(
                "prove",
                "--quiet",
                "--each",
                "--format=github",
                "--also=sarif=prove.sarif",
                "--also=text=prove.txt",
                "--patch=series.mbox",
                "tree");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> line.startsWith("::error ")))
        .hasSize(1)
        .allMatch(line -> line.contains("file=drivers/clock.c,"))
        .allMatch(line -> line.contains("::patch 7/10: "));
    assertThat(run.out())
        .startsWith("patch 1/10: docs: clocks\n")
        .contains("broken by patch 7/10: ");
    assertThat(summary).content().contains("| 7 | <code>clock&#58; the protection is the default");
    assertThat(folder.resolve("prove.txt")).content().contains("broken by patch 7/10: ");

    JsonNode log = new ObjectMapper().readTree(folder.resolve("prove.sarif").toFile());
    assertThat(SARIF.validate(log)).isEmpty();
    assertThat(log.path("runs").findValuesAsText("id"))
        .contains("mmaproof/prove/patch-3/", "mmaproof/prove/patch-7/")
        .doesNotContain("mmaproof/prove/patch-1/");
    JsonNode breaks = run(log, "mmaproof/prove/patch-7/");
    assertThat(breaks.at("/automationDetails/description/text").asText())
        .isEqualTo("patch 7/10: clock: the protection is the default");
    assertThat(breaks.at("/properties/breaks")).hasSize(1);
    assertThat(breaks.at("/results/0/level").asText()).isEqualTo("error");
    assertThat(breaks.at("/results/0/codeFlows")).isNotEmpty();
  }

  private static JsonNode run(JsonNode log, String category) {
    for (JsonNode run : log.path("runs")) {
      if (run.at("/automationDetails/id").asText().equals(category)) {
        return run;
      }
    }
    throw new AssertionError("no " + category);
  }

  @Test
  void nothingInASeriesSpeaksToTheRunner() throws Exception {
    String evil = "::error::pwned ##[add-path]/x <b>|x| @all";
    Files.createDirectories(folder.resolve("empty"));
    Files.writeString(
        folder.resolve("evil.mbox"),
        """
        From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001
        From: Nobody <nobody@example.org>
        Subject: SUBJECT

        ---
        diff --git a/bell.c b/bell.c
        new file mode 100644
        --- /dev/null
        +++ b/bell.c
        @@ -0,0 +1,COUNT @@
        TEXT--\s
        2.43.0

        """
            .replace("SUBJECT", evil)
            .replace("COUNT", "" + Drivers.error("bell").lines().count())
            .replace(
                "TEXT", Drivers.error("bell").replaceAll("(?m)^", "+").replaceAll("\\+$", "")));
    Path summary = folder.resolve("evil-summary");
    List<String> formats = List.of("sarif", "text", "mail", "unix", "json");
    List<String> arguments =
        new ArrayList<>(
            List.of("scan", "-q", "--each", "--format=github", "--patch=evil.mbox", "empty"));
    formats.forEach(format -> arguments.add("--also=" + format + "=evil." + format));
    Run run =
        Mmaproof.in(folder)
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", summary.toString())
            .run(arguments);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("##[");
    assertThat(run.out().lines().filter(line -> line.strip().startsWith("::"))).hasSize(1);
    for (String format : formats) {
      String report = Files.readString(folder.resolve("evil." + format));
      assertThat(report).as(format).contains("bell.c").doesNotContain("##[");
      assertThat(report.lines().filter(line -> line.strip().startsWith("::"))).isEmpty();
    }
    JsonNode sarif = new ObjectMapper().readTree(folder.resolve("evil.sarif").toFile());
    assertThat(SARIF.validate(sarif)).isEmpty();
    assertThat(run(sarif, "mmaproof/scan/patch-1/").at("/results/0/ruleId").asText())
        .isEqualTo("action-overwritten");
    assertThat(summary).content().doesNotContain("<b>", "|x|", "@all", "##[");
  }

  @Test
  void theEndOfASeriesIsAllThatIsProvedWithoutEach() throws Exception {
    Run run = prove("tree", "--patch", "series.mbox");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("drivers/clock.c:").contains("drivers/mtd/flash.c:");
  }

  @Test
  void aHookThatWasConvertedBeforeIsComparedWhenItChanges() throws Exception {
    Run none = prove("--format", "json", "-C", "git", "--git", "HEAD~1..HEAD");
    assertThat(none.json().at("/verdicts")).isEmpty();
    Run one = prove("--format", "json", "-C", "git", "--git", "HEAD~2..HEAD~1");
    assertThat(one.json().at("/verdicts")).hasSize(1);
    assertThat(one.json().at("/verdicts/0/before").asText()).endsWith("_mmap_prepare");
  }

  @Test
  void aScanOfEachPatchSaysWhatIsNew() throws Exception {
    Run run =
        Mmaproof.in(folder)
            .run("scan", "--quiet", "--no-cache", "--each", "--patch", "series.mbox", "tree");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("patch 6/10: bell: ring\n\ndrivers/bell.c:6:2: error: ")
        .contains("patch 10/10: bell: silence\n  nothing new\n")
        .endsWith(
            """
            broken by patch 6/10: bell: ring
              drivers/bell.c:bell_mmap_prepare [action-overwritten]
            """);
    assertThat(
            Mmaproof.in(folder)
                .run("scan", "--quiet", "--each", "-C", "git", "--git", "HEAD~10..HEAD"))
        .isEqualTo(run);
  }

  @Test
  void aRangeReportsWhatItsChangesHaveToDoWith() throws Exception {
    Run all = Mmaproof.in(folder).run("scan", "--format", "unix", "-C", "git", "git:HEAD~1");
    assertThat(all.out()).contains("drivers/bell.c:6");
    Run since =
        Mmaproof.in(folder).run("scan", "--format", "unix", "-C", "git", "--git", "HEAD~5..HEAD~1");
    assertThat(since.out()).contains("drivers/bell.c:6");
    Run later =
        Mmaproof.in(folder).run("scan", "--format", "unix", "-C", "git", "--git", "HEAD~4..HEAD~1");
    assertThat(later.out()).doesNotContain("bell.c");
  }
}
