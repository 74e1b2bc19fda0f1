// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** The census of a tree with every way to register a hook, against {@code census.csv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CensusTest {
  private static final String HEADER =
      "path,line,ops_type,ops_var,member,hook,hook_def,form,is_prepare,presence,area,class,"
          + "blockers,subsystem";

  private Path tree;
  private Path expected;
  private Run csv;

  @BeforeAll
  void count() throws IOException, InterruptedException {
    tree = Project.top().resolve("corpus/trees/small");
    expected = tree.resolveSibling("census.csv");
    csv = census("csv");
    if (Project.blesses()) {
      Files.writeString(expected, csv.out().replace("\r\n", "\n"));
    }
  }

  private Run census(String format) throws IOException, InterruptedException {
    Run run = Mmaproof.in(tree.getParent()).run("census", "--format", format, "small");
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private static List<String> of(String file, List<String> rows) {
    return rows.stream().filter(row -> row.startsWith(file + ",")).toList();
  }

  @TestFactory
  List<DynamicTest> everyFileHasTheRowsThatAreAccepted() throws IOException {
    List<String> accepted = Files.readAllLines(expected);
    List<String> actual = csv.out().lines().toList();
    List<DynamicTest> tests = new ArrayList<>();
    for (String file :
        accepted.stream()
            .skip(1)
            .map(row -> row.substring(0, row.indexOf(',')))
            .distinct()
            .toList()) {
      tests.add(
          DynamicTest.dynamicTest(
              file,
              () -> assertThat(of(file, actual)).containsExactlyElementsOf(of(file, accepted))));
    }
    return tests;
  }

  @Test
  void theWholeIsExactlyWhatIsAccepted() throws IOException {
    assertThat(csv.out()).startsWith(HEADER + "\r\n").endsWith("\r\n");
    assertThat(csv.out().lines()).containsExactlyElementsOf(Files.readAllLines(expected));
  }

  @Test
  void lookAlikesDeadCodeCopiesAndTextAreNoRows() {
    assertThat(csv.out())
        .doesNotContain("sound/gong", "gong_memory", "mmap_size", "core_dead", "core_text")
        .doesNotContain("memcpy", "*to->ops", "host_light", "include/linux/lantern.h,");
  }

  @Test
  void standardErrorSaysWhatIsNotRead() {
    assertThat(csv.said())
        .containsExactly(
            "mmaproof: generation 7.3: vm_area_struct has anon_pgoff",
            "mmaproof: Rust is not read; files of it that say mmap: 1",
            "mmaproof: whole-struct copies that carry hooks: 2; see --format text");
  }

  @Test
  void jsonHasTheSameRows() throws Exception {
    List<String> rows = new ArrayList<>();
    JsonNode report = census("json").json();
    for (JsonNode row : report.path("rows")) {
      rows.add(row.path("path").asText() + "," + row.path("line").asInt() + ",");
      assertThat(row.path("blockers").isArray()).isTrue();
      assertThat(new ArrayList<>(row.properties()).stream().map(each -> each.getKey()))
          .containsExactly(HEADER.split(","));
    }
    List<String> expectedRows = Files.readAllLines(expected);
    assertThat(rows).hasSize(expectedRows.size() - 1);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(expectedRows.get(i + 1)).startsWith(rows.get(i));
    }
  }

  @Test
  void textAndJsonListTheCopies() throws Exception {
    String copy = "drivers/lantern/runtime.c:55: *to->ops = *from->ops copies struct lantern_ops";
    assertThat(census("text").out()).containsPattern("(?m)^copies$").contains("\n" + copy);
    assertThat(census("json").json().path("notes").get(0).asText()).startsWith(copy);
  }

  @Test
  void textHasTotalsAndTheShareConverted() throws Exception {
    int rows = Files.readAllLines(expected).size() - 1;
    assertThat(census("text").out())
        .containsPattern("(?m)^file_operations +21 +2 +9\\.5%$")
        .containsPattern("(?m)^multi-range +1 +0 +0\\.0%$")
        .containsPattern("(?m)^total +" + rows + " +2 +4\\.[0-9]%$");
  }
}
