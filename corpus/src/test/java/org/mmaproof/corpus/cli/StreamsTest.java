// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Colour, progress, and the same bytes whoever runs it and however. */
final class StreamsTest {
  private static final String ESCAPE = "\u001b";

  @TempDir Path directory;
  private Mmaproof mmaproof;

  @BeforeEach
  void writeDriver() throws IOException {
    mmaproof = new Tree(directory).file("a.c", Drivers.error("lantern")).mmaproof();
  }

  @Test
  void thereIsColourOnATerminalOnly() throws Exception {
    Mmaproof terminal = mmaproof.having("mmaproof.stdout.terminal=true");
    assertThat(terminal.run("scan").out()).contains(ESCAPE + "[");
    assertThat(terminal.with("NO_COLOR", "1").run("scan").out()).doesNotContain(ESCAPE);
    assertThat(terminal.with("NO_COLOR", "").run("scan").out()).contains(ESCAPE);
    assertThat(terminal.run("scan", "--format=json").out()).doesNotContain(ESCAPE);
    assertThat(mmaproof.run("scan").out()).doesNotContain(ESCAPE);
  }

  @Test
  void thereIsABarOnATerminalOnly() throws Exception {
    Mmaproof terminal = mmaproof.having("mmaproof.stderr.terminal=true");
    assertThat(terminal.run("scan").err()).contains("reading");
    assertThat(mmaproof.run("scan").err()).doesNotContain("reading").doesNotContain(ESCAPE);
  }

  @Test
  void quietIsQuiet() throws Exception {
    Mmaproof terminal = mmaproof.having("mmaproof.stderr.terminal=true");
    for (String command : new String[] {"scan", "census"}) {
      assertThat(terminal.run(command, "--quiet").err()).isEmpty();
      assertThat(terminal.run(command, "-q").out()).isNotEmpty();
    }
  }

  @Test
  void timingsAreToldOnlyWhenAskedFor() throws Exception {
    assertThat(mmaproof.run("scan", "--timings").err()).containsPattern("read [0-9.]+ s");
    assertThat(mmaproof.run("scan").err()).doesNotContainPattern("[0-9] s\n");
  }

  @ParameterizedTest
  @CsvSource({"scan, sarif", "census, json"})
  void twoRunsAndAnyNumberOfThreadsGiveTheSameBytes(String command, String format)
      throws Exception {
    Mmaproof cases = Mmaproof.in(Project.top().resolve("corpus/cases/reference-in-prepare"));
    Run one = cases.run(command, "--format", format, "--jobs", "1");
    assertThat(one.out()).hasSizeGreaterThan(500);
    assertThat(cases.run(command, "--format", format, "--jobs", "4")).isEqualTo(one);
    assertThat(cases.run(command, "--format", format, "--jobs=4", ".")).isEqualTo(one);
  }
}
