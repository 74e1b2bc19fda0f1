// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** The command line of {@code prove}, through the program. */
final class ProveTest {
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");

  @TempDir private Path folder;

  private Run prove(String variant, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "prove",
                "--quiet",
                "--no-cache",
                "--before",
                HPET.resolve("before").toString(),
                "--after",
                HPET.resolve(variant).resolve("after").toString()));
    arguments.addAll(List.of(more));
    return Mmaproof.in(folder).run(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--before .", "--after .", "nowhere", "--budget 0", "--format unix"})
  void wrongUseIsOneLineAndTwo(String arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("prove"));
    all.addAll(List.of(arguments.split(" ")));
    Run run = Mmaproof.in(folder).run(all);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).as(run.err()).hasSize(1);
  }

  @Test
  void aHookThatIsNotThereIsWrongUse() throws Exception {
    Run run = prove("correct", "drivers/clock.c:gong_mmap");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("gong_mmap").contains("clock_mmap_prepare");
  }

  @Test
  void aRightConversionIsNoFailure() throws Exception {
    Run run = prove("correct", "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode verdict = run.json().at("/verdicts/0");
    assertThat(verdict.at("/verdict").asText()).isEqualTo("REFINES");
    for (JsonNode allowed : verdict.at("/byDesign")) {
      assertThat(allowed.at("/witness/request/length").asText()).startsWith("0x");
    }
    assertThat(prove("correct", "--fail-on", "note").code()).isEqualTo(1);
  }

  @Test
  void aWrongConversionFailsAndIsShownOnBothSides() throws Exception {
    Run run = prove("cached");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("drivers/clock.c:10:clock_mmap_prepare  DIFFERENT\n")
        .contains("before:    drivers/clock.c:10:clock_mmap\n")
        .contains("table:     drivers/clock.c:")
        .contains("differs:   prot ");
    assertThat(prove("cached", "--fail-on", "never").code()).isZero();
    assertThat(prove("cached", "--bisect").code()).isEqualTo(1);
  }

  @Test
  void twoRunsGiveTheSameBytesWhateverTheJobs() throws Exception {
    for (String format : List.of("text", "json", "sarif", "github", "mail")) {
      Run one = prove("cached", "--format", format, "--jobs", "1");
      Run other = prove("cached", "--format", format, "--jobs", "3");
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void aSecondReportIsOfTheSameRun() throws Exception {
    Path sarif = folder.resolve("out.sarif");
    Run run = prove("cached", "--format", "mail", "--also", "sarif=" + sarif);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 72);
    assertThat(Files.readString(sarif)).contains("\"prove-different\"");
  }
}
