// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** The page, through the program. */
final class ReportTest {
  private static final Pattern CONTENTS =
      Pattern.compile("<script type=\"application/json\" id=\"contents\">(.*?)</script>");

  @TempDir private Path folder;

  private Run report(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("report", "--quiet", "--no-cache"));
    all.addAll(List.of(more));
    return Mmaproof.in(folder).run(all);
  }

  /** The page of {@code trees}. */
  private String page(String... trees) throws Exception {
    List<String> all = new ArrayList<>(List.of(trees));
    all.addAll(List.of("--html", "page.html"));
    Run run = report(all.toArray(String[]::new));
    assertThat(run).isEqualTo(new Run(0, "", ""));
    return Files.readString(folder.resolve("page.html"));
  }

  private static JsonNode contents(String page) throws Exception {
    Matcher found = CONTENTS.matcher(page);
    assertThat(found.find()).isTrue();
    return new ObjectMapper().readTree(found.group(1));
  }

  private void trees() throws Exception {
    new Tree(folder.resolve("old"))
        .file("stays.c", Drivers.note("stays"))
        .file("turns.c", Drivers.note("turns"));
    new Tree(folder.resolve("new"))
        .file("stays.c", Drivers.note("stays"))
        .file("turns.c", Drivers.error("turns"))
        .file("comes.c", Drivers.note("comes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old",
        "nowhere --html page.html",
        "old nowhere --html page.html",
        "old --html nowhere/page.html",
        "old --html old",
        "old --html page.html --output other.html",
        "old --html page.html --rule nonsense"
      })
  void wrongUseIsOneLineAndLeavesNoPage(String arguments) throws Exception {
    trees();
    Run run = report(arguments.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).hasSize(1);
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void nothingThatATreeHoldsIsMarkup() throws Exception {
    String evil = "</script><script>alert(1)</script><!--";
    new Tree(folder.resolve("tree <img src=x onerror=alert(1)>"))
        .file("MAINTAINERS", evil + "\u202e\u001b[31m & \u2028\nM:\tNobody\nF:\tsub/\n")
        .file("sub/<script>alert(1)<.c", hostile(evil))
        .file("sub/<!--&lt;\u001b[31m.c", hostile(evil));
    String page = page("tree <img src=x onerror=alert(1)>");

    String markup = CONTENTS.matcher(page).replaceFirst("");
    assertThat(markup).doesNotContain("alert", "onerror", "sub/");
    assertThat(page.split("<script", -1)).as("the contents and our own").hasSize(3);
    Matcher found = CONTENTS.matcher(page);
    assertThat(found.find()).isTrue();
    assertThat(found.group(1)).doesNotContain("<", ">", "&").matches("[\\x20-\\x7e]*");

    JsonNode tree = contents(page).path("trees").path(0);
    assertThat(tree.path("name").asText()).isEqualTo("tree <img src=x onerror=alert(1)>");
    assertThat(tree.path("hooks").findValuesAsText("path"))
        .containsExactly("sub/<!--&lt;\\x1b[31m.c", "sub/<script>alert(1)<.c");
    assertThat(tree.path("hooks").findValuesAsText("subsystem"))
        .allMatch(name -> name.startsWith(evil + "\\u202e\\x1b[31m & \\u2028"));
    assertThat(tree.path("findings").findValuesAsText("code"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(code -> code.contains("/*\\u202e" + evil));
  }

  private static String hostile(String evil) {
    return Drivers.error("lantern")
        .replace("desc->start, 2", "/*\u202e" + evil + "*/ desc->start, 2");
  }

  @Test
  void thePageNeedsNothingBesideItAndRunsOnlyWhatItNames() throws Exception {
    trees();
    String page = page("new");
    assertThat(page)
        .doesNotContain("http:", "https:", " src=", "<link", "@import", "url(", "innerHTML")
        .contains("\"default-src 'none'; style-src 'sha256-");
    for (String element : List.of("style", "script")) {
      String text = between(page, "<" + element + ">", "</" + element + ">");
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertThat(page)
          .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    assertThat(page.replaceAll("<(style|script)>[^\0]*?</\\1>", "")).doesNotContain("style=");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  @Test
  void treesStandSideBySideWithWhatBecameOfEachHook() throws Exception {
    trees();
    String page = page("old", "new");
    JsonNode trees = contents(page).path("trees");
    assertThat(trees.findValuesAsText("name")).containsExactly("old", "new");
    assertThat(trees.path(0).path("hooks").findValuesAsText("change")).containsExactly("", "");
    assertThat(trees.path(1).path("hooks").findValuesAsText("path"))
        .containsExactly("comes.c", "stays.c", "turns.c");
    assertThat(trees.path(1).path("hooks").findValuesAsText("change"))
        .containsExactly("new", "same", "converted");
    assertThat(trees.path(1).path("hooks").findValuesAsText("converted"))
        .containsExactly("false", "false", "true");
    assertThat(trees.path(0).path("findings").findValuesAsText("level"))
        .containsExactly("note", "note");
    JsonNode error = trees.path(1).path("findings").path(2);
    assertThat(error.path("rule").asText()).isEqualTo("action-overwritten");
    assertThat(error.path("line").asInt()).isEqualTo(6);
    assertThat(error.path("code").asText()).contains("mmap_action_remap(desc, desc->start, 2");
    assertThat(error.path("carets").asText()).contains("^^^");
    assertThat(contents(page).at("/rules/action-overwritten/instead").asText()).isNotEmpty();
    assertThat(page("old", "new")).as("the same again").isEqualTo(page);
  }

  @Test
  void aPageSaysWhatCensusAndScanSay() throws Exception {
    Path small = Project.top().resolve("corpus/trees/small");
    JsonNode tree = contents(page(small.toString())).path("trees").path(0);
    JsonNode census =
        Mmaproof.in(small).run("census", "--quiet", "--no-cache", "--format", "json").json();
    assertThat(tree.path("hooks")).hasSameSizeAs(census.path("rows"));
    for (String name :
        List.of("path", "line", "member", "hook", "class", "blockers", "subsystem")) {
      assertThat(each(tree.path("hooks"), name))
          .as(name)
          .isEqualTo(each(census.path("rows"), name));
    }
    JsonNode scan =
        Mmaproof.in(small).run("scan", "--quiet", "--no-cache", "--format", "json").json();
    for (String name : List.of("rule", "level", "line", "column")) {
      assertThat(each(tree.path("findings"), name))
          .as(name)
          .isEqualTo(each(scan.path("findings"), name));
    }
    assertThat(tree.path("problems")).hasSameSizeAs(scan.path("problems"));
  }

  /** The field of every element, not of what is inside. */
  private static List<JsonNode> each(JsonNode list, String name) {
    List<JsonNode> all = new ArrayList<>();
    list.forEach(element -> all.add(element.path(name)));
    return all;
  }

  @Test
  void aTreeCanBeARevision() throws Exception {
    try (Repository repository = Repository.in(folder)) {
      repository.add("a.c", Drivers.note("a")).commit("one");
      repository.add("b.c", Drivers.error("b")).commit("two");
    }
    JsonNode trees = contents(page("git:HEAD~1", "git:HEAD")).path("trees");
    assertThat(trees.path(0).path("hooks")).hasSize(1);
    assertThat(trees.path(1).path("hooks").findValuesAsText("change"))
        .containsExactly("same", "new");
  }
}
