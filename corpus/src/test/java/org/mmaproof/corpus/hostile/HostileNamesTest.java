// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/** Files whose names are commands, markup, options, or no text at all. */
final class HostileNamesTest {
  /** As they are. */
  private static final List<String> NAMES =
      List.of(
          "two words",
          " led",
          "new\nline",
          "car\rriage",
          "tab\tx",
          "100%",
          "%2e%2e%2f",
          "%0A::error::x",
          "::error file=x::y",
          "\n::error::z",
          "##[add-path]z",
          "quote\"d",
          "it's",
          "`touch pwned`",
          "$(touch pwned)",
          "${{ secrets.X }}",
          ";x&|y>z*?",
          "k\u00e4se\u2603\ud83e\uddc0",
          "@root",
          "-rf",
          "--version",
          "=1+1",
          "<img src=x onerror=alert(1)>",
          "<script>alert(1)<",
          "<!--",
          "&lt;b&gt;",
          "[link](javascript:x)",
          "www.example.org",
          "https:x",
          "a|b",
          "*bold*_it_~s~",
          "#1",
          "back\\slash",
          "back\\n",
          "a:1:2: error: x [y]",
          "\u001b[31mred",
          "\u001b]0;title\u0007",
          "\u202egnp",
          "\u2066x\u2069",
          "\u200bzero\ufeff",
          "\u2028line",
          "\u0085next",
          "\u007fdel",
          "long" + "g".repeat(240));

  /** Bytes that are no UTF-8, and how they are spelt. */
  private static final Map<String, String> BYTES =
      Map.of("\u00e9", "\\xe9", "\u00ea", "\\xea", "\u00ff\u00fe", "\\xff\\xfe");

  @TempDir Path directory;

  /** Makes a file with that name, given as bytes, without trusting any locale on the way. */
  private static String copy(byte[] name) {
    StringBuilder octal = new StringBuilder();
    for (byte b : name) {
      octal.append("\\%03o".formatted(b & 0xff));
    }
    return "name=$(printf '" + octal + "/')\ncat ../driver.c >\"./${name%/}\"\n";
  }

  private Path tree() throws IOException, InterruptedException {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Files.writeString(directory.resolve("driver.c"), HostileText.driver("lantern"));
    StringBuilder script = new StringBuilder("set -e\n");
    for (String name : NAMES) {
      script.append(copy((name + ".c").getBytes(StandardCharsets.UTF_8)));
    }
    for (String name : BYTES.keySet()) {
      script.append(copy((name + ".c").getBytes(StandardCharsets.ISO_8859_1)));
    }
    script.append("mkdir -p '<' 'a b/::c'\ncat ../driver.c >'</code><b>.c'\n");
    script.append("cat ../driver.c >'a b/::c/d.c'\n");
    Path file = Files.writeString(directory.resolve("script"), script);
    ProcessBuilder shell = new ProcessBuilder("sh", file.toString()).directory(tree.toFile());
    assertThat(shell.inheritIO().start().waitFor()).isZero();
    return tree;
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void everyFileIsReportedOnceAndNoReportObeys(String locale) throws Exception {
    Path tree = tree();
    Map<String, String> reports =
        new Reports(directory).of(Mmaproof.in(tree).with("LC_ALL", locale), ".");
    Reports.areHarmless(reports);
    List<String> files = new ArrayList<>();
    for (JsonNode finding :
        new ObjectMapper().readTree(reports.get("scan json")).path("findings")) {
      files.add(finding.path("file").asText());
    }
    List<String> expected =
        new ArrayList<>(
            Stream.concat(NAMES.stream(), BYTES.values().stream())
                .map(name -> name + ".c")
                .toList());
    expected.addAll(List.of("</code><b>.c", "a b/::c/d.c"));
    assertThat(files).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(reports.get("scan unix")).hasLineCount(expected.size());
    assertThat(reports.get("scan text"))
        .endsWith("%d errors, 0 warnings, 0 notes\n".formatted(expected.size()));
    assertThat(reports.get("census csv").lines()).hasSize(expected.size() + 1);
    assertThat(new ObjectMapper().readTree(reports.get("census json")).path("rows"))
        .hasSize(expected.size());
    assertThat(new ObjectMapper().readTree(reports.get("scan sarif")).findValuesAsText("uri"))
        .contains("two%20words.c", "new%0Aline.c", "100%25.c", "%40root.c", "%5Cxe9.c")
        .allMatch(uri -> !uri.contains(" ") && !uri.contains("\\"));
  }

  @Test
  void namesThatLookLikeOptionsAreNamesBehindTwoDashes() throws Exception {
    Path tree = tree();
    Run run =
        Mmaproof.in(tree).run("scan", "--format=unix", "--", "--version.c", "-rf.c", "@root.c");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactly("--version.c", "-rf.c", "@root.c");
  }

  @Test
  void aTreeMayHaveAnyNameToo() throws Exception {
    Path odd = Files.createDirectories(directory.resolve("a\n::error::b/##[c] @d <e>"));
    Files.writeString(odd.resolve("a.c"), HostileText.driver("lantern"));
    Files.createDirectory(odd.getParent().resolve(".git"));
    Path results = Files.createDirectory(directory.resolve("results"));
    Map<String, String> reports = new Reports(results).of(Mmaproof.in(directory), odd.toString());
    Reports.areHarmless(reports);
    assertThat(reports.get("scan github")).contains("::error file=##\\[c] @d <e>/a.c,line=6");
  }
}
