// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** What was proved, and trees with patches, on the page. */
final class ReportVerdictsTest {
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");
  private static final Pattern CONTENTS =
      Pattern.compile("<script type=\"application/json\" id=\"contents\">(.*?)</script>");

  @TempDir private Path folder;

  private Run run(String... arguments) throws Exception {
    return Mmaproof.in(folder).run(arguments);
  }

  private JsonNode page(String... more) throws Exception {
    List<String> all =
        new ArrayList<>(List.of("report", "-q", "--no-cache", "--html", "page.html"));
    all.addAll(List.of(more));
    Run run = Mmaproof.in(folder).run(all);
    assertThat(run).isEqualTo(new Run(0, "", ""));
    return contents(Files.readString(folder.resolve("page.html")));
  }

  private static JsonNode contents(String page) throws Exception {
    Matcher found = CONTENTS.matcher(page);
    assertThat(found.find()).isTrue();
    return new ObjectMapper().readTree(found.group(1));
  }

  private void tree() throws Exception {
    new Tree(folder.resolve("tree")).file("stays.c", Drivers.note("stays"));
  }

  @Test
  void whatIsNoReportOfProveIsRefusedInOneLine() throws Exception {
    tree();
    Files.createDirectory(folder.resolve("directory.json"));
    for (String wrong :
        List.of(
            "",
            "[]",
            "{\"verdicts\":[{\"verdict\":\"FINE\"}]}",
            "{\"verdicts\":[]} {}",
            "{\"verdicts\":[\n::error::x",
            "{\"verdicts\":" + "[".repeat(100_000),
            "{\"verdicts\":[" + "1,".repeat(3_000_000) + "1]}",
            "{\"verdicts\":[],\"x\":\"" + "x".repeat(20_000_000) + "\"}",
            "{\"runs\":[]}")) {
      Files.writeString(folder.resolve("wrong.json"), wrong);
      refused("wrong.json");
    }
    Files.write(folder.resolve("wrong.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
    for (String name : List.of("wrong.json", "nowhere.json", "directory.json", "/dev/zero")) {
      refused(name);
    }
  }

  private void refused(String name) throws Exception {
    Run run = run("report", "-q", "tree", "--verdicts", name, "--html", "page.html");
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.said()).hasSize(1).first().asString().contains("--verdicts " + name);
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void nothingInAReportOfProveIsMarkup() throws Exception {
    tree();
    String evil = "</script><script>alert(1)</script><!--\u202e\u001b[31m & \u2028";
    String text = new ObjectMapper().writeValueAsString(evil);
    String event = "{\"event\":%s,\"place\":%s,\"text\":%s}".formatted(text, text, text);
    String example =
        """
        {"request":{"addr":%1$s,"then":[%1$s]},"fault":{"site":%1$s,"nth":%1$s},"state":{%1$s:%1$s},
         "before":[%2$s],"after":[%2$s,%2$s],"differs":[{"what":%1$s,"before":%1$s,"after":%1$s}],
         "replayed":true,"case":%1$s}"""
            .formatted(text, event);
    Files.writeString(
        folder.resolve("evil.json"),
        """
        {"patches":[{"number":1,"subject":%1$s,"report":{"verdicts":[{"verdict":"UNKNOWN","after":%1$s,
         "before":%1$s,"ops":%1$s,"reason":%1$s,"byDesign":[{"id":%1$s,"witness":%2$s}],
         "perConfig":[{"when":%1$s,"verdict":%1$s}],"counterexample":%2$s,
         "obligations":[{"id":%1$s,"holds":false,"place":%1$s,"why":%1$s,"counterexample":%2$s}],
         "assumptions":[{"kind":%1$s,"text":%1$s}],"opaque":[%1$s],"changedCallees":[%1$s]}],
         "unpaired":[%1$s]}},{"number":2,"subject":"nothing","report":null}]}"""
            .formatted(text, example));
    JsonNode proof = page("tree", "--verdicts", "evil.json").at("/proofs/0");
    String page = Files.readString(folder.resolve("page.html"));
    assertThat(page.split("<script", -1)).as("the contents and our own").hasSize(3);
    Matcher found = CONTENTS.matcher(page);
    assertThat(found.find()).isTrue();
    assertThat(found.group(1)).doesNotContain("<", ">", "&").matches("[\\x20-\\x7e]*");
    JsonNode verdict = proof.at("/verdicts/0");
    assertThat(verdict.path("patch").asText()).startsWith("patch 1/2: </script>");
    assertThat(verdict.path("violated").asBoolean()).isTrue();
    assertThat(verdict.path("traces")).hasSize(2);
    assertThat(verdict.at("/traces/0/rows")).hasSize(2);
    assertThat(verdict.at("/traces/0/rows/0/same").asBoolean()).isTrue();
    assertThat(verdict.at("/traces/0/rows/1/before").isMissingNode()).isTrue();
    assertThat(proof.toString()).contains("\\\\u202e\\\\x1b[31m").doesNotContain("\u202e");
  }

  @Test
  void whatIsTooMuchIsLeftOutAndCounted() throws Exception {
    tree();
    String verdict =
        "{\"verdict\":\"DIFFERENT\",\"after\":\""
            + "x".repeat(5000)
            + "\",\"opaque\":["
            + "1,".repeat(600)
            + "1]}";
    Files.writeString(
        folder.resolve("much.json"),
        "{\"verdicts\":["
            + verdict
            + ","
            + "{\"verdict\":\"REFINES\",\"obligations\":7,\"counterexample\":[]},".repeat(5000)
            + "{\"verdict\":\"REFINES\"}]}");
    JsonNode proof = page("tree", "--verdicts", "much.json").at("/proofs/0");
    assertThat(proof.path("verdicts")).hasSize(5000);
    assertThat(proof.at("/verdicts/0/after").asText()).hasSize(2003).endsWith("x...");
    assertThat(proof.at("/verdicts/0/notes/0/lines")).hasSize(500);
    assertThat(proof.path("left").toString())
        .isEqualTo("[\"101 more functions are not shown\",\"2 more verdicts are not shown\"]");
  }

  @Test
  void verdictsStandOnThePageWithBothSidesBesideEachOther() throws Exception {
    Run proved =
        run(
            "prove",
            "-q",
            "--format=json",
            "--output=verdicts.json",
            "--before=" + HPET.resolve("before"),
            "--after=" + HPET.resolve("cached/after"));
    assertThat(proved.code()).as(proved.err()).isEqualTo(1);
    JsonNode page =
        page(
            HPET.resolve("before").toString(),
            HPET.resolve("cached/after").toString(),
            "--verdicts",
            "verdicts.json");
    JsonNode said = new ObjectMapper().readTree(folder.resolve("verdicts.json").toFile());
    JsonNode verdict = page.at("/proofs/0/verdicts/0");
    assertThat(verdict.path("verdict").asText()).isEqualTo("DIFFERENT");
    assertThat(verdict.path("after")).isEqualTo(said.at("/verdicts/0/after"));
    JsonNode trace = verdict.at("/traces/0");
    JsonNode example = said.at("/verdicts/0/counterexample");
    assertThat(trace.path("case")).isEqualTo(example.path("case"));
    assertThat(trace.path("differs").findValuesAsText("what"))
        .isEqualTo(example.path("differs").findValuesAsText("what"));
    assertThat(trace.path("rows").findValues("before")).hasSameSizeAs(example.path("before"));
    assertThat(trace.path("rows").findValues("after")).hasSameSizeAs(example.path("after"));
    assertThat(trace.path("rows").findValuesAsText("same")).contains("true", "false");
    assertThat(trace.at("/rows/0/afterAt").asText()).startsWith("kernel/7.3/");
  }

  @Test
  void patchesAreLaidOverTheLastTree() throws Exception {
    tree();
    Files.writeString(
        folder.resolve("series.patch"),
        """
        --- a/stays.c
        +++ b/stays.c
        @@ -6,5 +6,6 @@
         }

         static const struct file_operations stays_fops = {
        +\t.owner = THIS_MODULE,
         \t.mmap = stays_mmap,
         };
        """);
    JsonNode trees = page("tree", "tree", "--patch", "series.patch").path("trees");
    assertThat(trees.findValuesAsText("name")).containsExactly("tree", "tree with patches");
    assertThat(trees.at("/0/hooks/0/line").asInt()).isEqualTo(9);
    assertThat(trees.at("/1/hooks/0/line").asInt()).isEqualTo(10);
    assertThat(trees.at("/1/findings/0/line").asInt()).isEqualTo(10);
    Run wrong = run("report", "-q", "tree", "--patch", "page.html", "--html", "x.html");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).hasSize(1);
  }

  @Test
  void aCensusIsAPageWithoutFindings() throws Exception {
    tree();
    Run run = run("census", "-q", "--no-cache", "--format", "html", "tree");
    assertThat(run.code()).isZero();
    JsonNode contents = contents(run.out());
    assertThat(contents.at("/trees/0/name").asText()).isEqualTo("tree");
    assertThat(contents.at("/trees/0/scanned").asBoolean()).isFalse();
    assertThat(contents.at("/trees/0/hooks")).hasSize(1);
    assertThat(contents.path("proofs")).isEmpty();
    new Tree(folder.resolve("new")).file("turns.c", Drivers.error("stays"));
    JsonNode since =
        contents(run("census", "-q", "--format=html", "--against", "tree", "new").out());
    assertThat(since.at("/trees/0/against").asBoolean()).isTrue();
    assertThat(since.at("/trees/0/hooks").findValuesAsText("change")).isNotEmpty();
  }
}
