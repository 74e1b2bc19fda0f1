// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code model}: the kernel's side, run, listed and shown. */
final class ModelTest {
  private static final Path VECTORS = Project.top().resolve("corpus/conformance");

  @TempDir Path directory;

  private Run run(String... arguments) throws IOException, InterruptedException {
    return Mmaproof.in(directory).run(arguments);
  }

  private Path scenario(String line) throws Exception {
    return Files.writeString(directory.resolve("s.jsonl"), line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"id\":\"a\"}",
        "{\"in\":[\"melt 1\"]}",
        "{\"in\":[\"map 1 2\"]}",
        "{\"in\":[\"map 1 2 0x71 0 99\"]}",
        "{\"in\":[\"file 77 kind=prep\"]}",
        "{\"in\":[\"file 0 kind=pasta\"]}",
        "{\"in\":[\"unmap 1 2 fail=:::\"]}",
        "{\"ver\":\"9.9\",\"in\":[\"unmap 1 2\"]}"
      })
  void whatIsNoScenarioIsOneClearLine(String line) throws Exception {
    Run run = run("model", "run", scenario(line).toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws Exception {
    Run run = run("model", "run", "nowhere.jsonl");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere.jsonl").hasLineCount(1);
  }

  @Test
  void anAnswerThatDiffersIsToldAndFailsTheRun() throws Exception {
    String line = Files.readAllLines(VECTORS.resolve("scenarios-7.3-directed.jsonl")).get(0);
    Path changed = scenario(line.replaceFirst("\"ret\":100", "\"ret\":101"));
    Run run = run("model", "run", "--check", changed.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("ret: wanted 101, got 100").contains("1 answers differ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenarios-7.3-directed.jsonl",
        "scenarios-7.3.jsonl",
        "scenarios-7.2.jsonl",
      })
  void everyVectorIsAnsweredAsTheKernelAnswersIt(String vectors) throws Exception {
    Path file = VECTORS.resolve(vectors);
    Run run = run("model", "run", "--check", file.toString());
    int number = Files.readAllLines(file).size();
    assertThat(run.out()).isEqualTo(number + " scenarios, 0 answers differ\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void answersAreWrittenAsTheVectorsAre() throws Exception {
    Path file = VECTORS.resolve("scenarios-7.3-directed.jsonl");
    assertThat(run("model", "run", file.toString()).out()).isEqualTo(Files.readString(file));
  }

  @Test
  void threadsDoNotChangeOneByte() throws Exception {
    String file = VECTORS.resolve("scenarios-7.2.jsonl").toString();
    String one = run("model", "run", "--jobs", "1", file).out();
    assertThat(run("model", "run", "--jobs", "5", file).out()).isEqualTo(one);
    assertThat(run("model", "run", "--jobs", "0", file).code()).isEqualTo(2);
  }

  @Test
  void aTraceTellsStepsInKernelWords() throws Exception {
    Path file = scenario("{\"id\":\"one\",\"in\":[\"file 0 kind=prep\",\"map 100 2 0x71 0 0\"]}");
    assertThat(run("model", "run", "--trace", file.toString()).out())
        .contains("map 100 2 0x71 0 0 = 100")
        .contains("prep F0 100-102");
  }

  @Test
  void withoutAnMmuAnActionCannotBeDone() throws Exception {
    Path file =
        scenario("{\"id\":\"one\",\"in\":[\"file 0 kind=prep act=remap\",\"map 100 2 0xfb 0 0\"]}");
    assertThat(run("model", "run", "--trace", file.toString()).out())
        .contains("map 100 2 0xfb 0 0 = 100");
    assertThat(run("model", "run", "--nommu", "--trace", file.toString()).out())
        .contains("map 100 2 0xfb 0 0 = -22")
        .contains("warn mmap_action_complete");
  }

  @Test
  void aKernelOf32BitsWrapsWhereItsLongDoes() throws Exception {
    String line =
        "{\"id\":\"one\",\"in\":[\"file 0 kind=prep act=simple asize=0x100000\",\"map 9 2 0xfb 0 0\"]}";
    String file = scenario(line).toString();
    assertThat(run("model", "run", "--trace", file).out()).contains("map 9 2 0xfb 0 0 = 9\n");
    assertThat(run("model", "run", "--trace", "--bits", "32", file).out())
        .contains("map 9 2 0xfb 0 0 = -22\n");
    assertThat(run("model", "run", "--bits", "33", file).code()).isEqualTo(2);
  }

  @Test
  void theSideWithoutAnMmuIsShown() throws Exception {
    assertThat(run("model", "show", "6.12", "--nommu").out()).contains("nommu_share(");
    assertThat(run("model", "show", "6.12").out()).doesNotContain("nommu");
  }

  private Document drawn(String line, String... more) throws Exception {
    Path picture = directory.resolve("p.svg");
    List<String> arguments = new ArrayList<>(List.of("model", "run", "--svg", picture.toString()));
    arguments.addAll(List.of(more));
    arguments.add(scenario(line).toString());
    assertThat(run(arguments.toArray(String[]::new)).code()).isZero();
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
  }

  private static List<String> texts(Document picture, String element) {
    NodeList found = picture.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static long boxes(Document picture) {
    NodeList found = picture.getElementsByTagName("rect");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> ((Element) found.item(i)).getAttribute("class"))
        .filter(kind -> kind.startsWith("vma"))
        .count();
  }

  @Test
  void aPictureCannotBeDrawnWhereNobodyCanWrite() throws Exception {
    Path file = scenario("{\"id\":\"a\",\"in\":[\"unmap 1 2\"]}");
    Run run = run("model", "run", "--svg", "nowhere/p.svg", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere").hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aPictureHasNoScriptAndTakesTextAsText() throws Exception {
    Document picture =
        drawn("{\"id\":\"<script>alert('&amp;')</script>\",\"in\":[\"map 1 2 0x73 0 -1\"]}");
    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(picture, "text")).contains("<script>alert('&amp;')</script>");
    assertThat(texts(picture, "style").get(0)).contains("prefers-color-scheme: dark");
  }

  @Test
  void aMergeIsOneBoxWhereThereWouldBeTwo() throws Exception {
    String hook = "\"file 0 kind=prep\",\"map 100 2 0x71 0 0\",";
    String merging = "{\"id\":\"m\",\"in\":[" + hook + "\"map 102 2 0x71 2 0\"]}";
    String apart = "{\"id\":\"m\",\"in\":[" + hook + "\"map 102 2 0x71 7 0\"]}";
    assertThat(boxes(drawn(merging))).isEqualTo(2);
    assertThat(boxes(drawn(apart))).isEqualTo(3);
    assertThat(texts(drawn(merging), "text"))
        .contains("map 102 2 0x71 2 0 = 102", "F0: 2 references, 1 in rmap, hook 2x");
  }

  @Test
  void twoGenerationsHaveAStory() throws Exception {
    Run run = run("model", "diff", "7.2", "7.3");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("7.2 to 7.3: ")
        .contains("mmap.c: changed function mmap_charge()")
        .contains("--- 7.2/mmap.c:mmap_charge\n+++ 7.3/mmap.c:mmap_charge\n@@ ")
        .contains("-\tmap->charged = need;\n+\tmap->charged = map->pglen;\n")
        .contains("flags.c: removed function is_cow_mapping()")
        .contains("types.c: changed type vm_area_struct");
    assertThat(run("model", "diff", "7.2", "7.3", "--names").out()).doesNotContain("@@");
    assertThat(run("model", "diff", "7.2", "7.3", "--nommu").out()).contains("nommu_undo()");
  }

  @Test
  void aGenerationIsNoOtherThanItself() throws Exception {
    assertThat(run("model", "diff", "7.0", "7.0").out())
        .isEqualTo("7.0 to 7.0: 0 added, 0 removed, 0 changed\n");
    assertThat(run("model", "diff", "7.0", "1.0").code()).isEqualTo(2);
  }

  @Test
  void everyFunctionIsListedWithItsKernelSymbol() throws Exception {
    List<String> lines = run("model", "list").out().lines().toList();
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(lines)
        .anyMatch(line -> line.matches("__mmap_region +EXACT +rfc-7.3 +mm/vma.c:__mmap_region"));
  }

  @Test
  void aGenerationIsShownAsItIs() throws Exception {
    assertThat(run("model", "show", "7.3").out()).contains("mmap_action_complete(");
    assertThat(run("model", "show", "6.12").out()).doesNotContain("mmap_action_complete(");
    assertThat(run("model", "show", "1.0").code()).isEqualTo(2);
  }
}
