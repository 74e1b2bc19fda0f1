// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Where reports go: whole, or not at all. */
final class OutputTest {
  @TempDir Path directory;
  private Path reports;
  private Mmaproof mmaproof;

  @BeforeEach
  void writeDriver() throws IOException {
    Tree tree = new Tree(directory.resolve("tree")).file("a.c", Drivers.error("lantern"));
    reports = Files.createDirectory(directory.resolve("reports"));
    mmaproof = tree.mmaproof();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileGetsWhatStandardOutputWouldGet() throws Exception {
    Run plain = mmaproof.run("scan", "--format=json");
    Run run = mmaproof.run("scan", "--format=json", "-o", reports.resolve("r.json").toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(reports.resolve("r.json")).hasContent(plain.out());
    assertThat(written()).containsExactly("r.json");
  }

  @Test
  void otherReportsOfTheSameRunGoToFiles() throws Exception {
    Run run =
        mmaproof.run(
            "scan",
            "--format=unix",
            "--also=json=../reports/a",
            "--also",
            "SARIF=../reports/b",
            "--also=json=../reports/c=d",
            "--also=mail=/dev/null");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).hasLineCount(1);
    assertThat(written()).containsExactly("a", "b", "c=d");
    assertThat(reports.resolve("a")).hasContent(Files.readString(reports.resolve("c=d")));
    assertThat(new ObjectMapper().readTree(reports.resolve("b").toFile()).path("version").asText())
        .isEqualTo("2.1.0");
  }

  @Test
  void othersMayReadAReport() throws Exception {
    mmaproof.run("scan", "-o", "../reports/r");
    Path plain = Files.createFile(reports.resolve("plain"));
    assertThat(Files.getPosixFilePermissions(reports.resolve("r")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Files.createFile(reports.resolve("file"));
    Files.createSymbolicLink(reports.resolve("link"), Path.of("file"));
    mmaproof.run("scan", "-o", "../reports/link");
    assertThat(reports.resolve("link")).isSymbolicLink();
    assertThat(Files.readString(reports.resolve("file"))).contains("action-overwritten");
  }

  @Test
  void aFailedRunKeepsWhatWasThere() throws Exception {
    Path report = Files.writeString(reports.resolve("r"), "old");
    for (List<String> wrong :
        List.of(List.of("nowhere"), List.of("--rule=nonsense"), List.of("--baseline=nowhere"))) {
      Run run =
          mmaproof.run(
              Stream.concat(Stream.of("scan", "-o", report.toString()), wrong.stream()).toList());
      assertThat(run.code()).isEqualTo(2);
      assertThat(report).hasContent("old");
    }
    assertThat(written()).containsExactly("r");
  }

  @Test
  void aDirectoryThatMustNotBeWrittenIsNamed() throws Exception {
    Files.setPosixFilePermissions(reports, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(reports), "this user may write everywhere");
    Run run = mmaproof.run("scan", "-o", "../reports/r");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("../reports/r").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aRunThatIsEndedLeavesNoHalfReport(String signal) throws Exception {
    Tree large = new Tree(directory.resolve("large"));
    StringBuilder twenty = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      twenty.append(Drivers.error("lantern" + i));
    }
    for (int i = 0; i < 200; i++) {
      large.file("a" + i + ".c", twenty.toString());
    }
    Path report = Files.writeString(reports.resolve("r"), "old");
    for (int millis : List.of(400, 1500)) {
      Process process =
          large
              .mmaproof()
              .builder(
                  "scan", "--format=sarif", "-o", report.toString(), "--also=json=../reports/j")
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("said").toFile())
              .start();
      assumeFalse(signal.equals("INT") && ignoresInterrupts(process), "started in the background");
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertThat(ended).as("the tree is large enough").isFalse();
      awaitPart(process, millis > 1000);
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(directory.resolve("said"))).doesNotContain("fault");
      assertThat(written()).allMatch(name -> name.equals("r") || name.equals("j"));
      if (process.exitValue() != 1) {
        assertThat(process.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
      }
      if (!Files.readString(report).equals("old")) {
        assertThat(new ObjectMapper().readTree(report.toFile()).path("runs")).isNotEmpty();
      }
    }
  }

  /** Waits until a report is being written, so that the signal comes in the midst of it. */
  private void awaitPart(Process process, boolean wanted) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (wanted
        && process.isAlive()
        && Instant.now().isBefore(end)
        && written().stream().noneMatch(name -> name.endsWith(".part"))) {
      Thread.sleep(1);
    }
  }

  private static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
  }
}
