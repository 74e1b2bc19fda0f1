// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** What was there before is not reported again. */
final class BaselineTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void accept() throws IOException, InterruptedException {
    tree =
        new Tree(directory).file("a.c", Drivers.error("lantern")).file("b.c", Drivers.note("gong"));
    Run run = tree.mmaproof().run("scan", "--write-baseline", "known.sarif");
    assertThat(run.code()).as("writing one accepts nothing yet").isEqualTo(1);
  }

  private Run scan(String... more) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("scan", "--format=json"));
    arguments.add("--baseline=known.sarif");
    arguments.addAll(List.of(more));
    return tree.mmaproof().run(arguments);
  }

  @Test
  void nothingNewIsNothing() throws Exception {
    Run run = scan();
    assertThat(run.code()).isZero();
    assertThat(run.json().path("findings")).isEmpty();
    assertThat(run.json().at("/summary/baselined").asInt()).isEqualTo(2);
    assertThat(run.json().at("/summary/error").asInt()).isZero();
  }

  @Test
  void linesThatMoveAreNotNew() throws Exception {
    tree.file("a.c", "/* One\n * more. */\n\n" + Drivers.error("lantern"));
    assertThat(scan().json().path("findings")).isEmpty();
  }

  @Test
  void whatIsNewIsReportedAlone() throws Exception {
    tree.file("a.c", Drivers.error("lantern") + Drivers.error("marimba"));
    Run run = scan();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().path("findings")).hasSize(1);
    assertThat(run.json().at("/findings/0/function").asText()).isEqualTo("marimba_mmap_prepare");
  }

  @Test
  void theSameLineOnceMoreIsNew() throws Exception {
    String call = "\tmmap_action_remap(desc, desc->start, 2, PAGE_SIZE);\n";
    tree.file("a.c", Drivers.error("lantern").replace(call, call + call));
    JsonNode findings = scan().json().path("findings");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).path("fingerprint").asText()).matches("[0-9a-f]{16}:[0-9]+");
  }

  @Test
  void sarifSaysThatItIsNew() throws Exception {
    tree.file("c.c", Drivers.error("marimba"));
    Run run = tree.mmaproof().run("scan", "--format=sarif", "--baseline=known.sarif");
    assertThat(run.json().at("/runs/0/results").findValuesAsText("baselineState"))
        .containsExactly("new");
  }

  @Test
  void aBaselineCanBeReplacedByItself() throws Exception {
    tree.file("c.c", Drivers.error("marimba"));
    Run run = scan("--write-baseline=known.sarif");
    assertThat(run.json().path("findings")).hasSize(1);
    assertThat(scan().json().path("findings")).isEmpty();
  }
}
