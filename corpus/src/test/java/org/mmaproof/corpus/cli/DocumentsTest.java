// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** What the documents say of commands is what they do; {@code -Dbless} writes what they print. */
final class DocumentsTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "README.md",
          "docs/README.md",
          "docs/scan.md",
          "docs/census.md",
          "docs/report.md",
          "docs/cache.md",
          "docs/ir.md",
          "docs/model.md",
          "docs/prove.md",
          "docs/patches.md",
          "docs/pull-requests.md",
          "docs/editors.md");

  /** A command and what it prints. */
  private static final Pattern CONSOLE =
      Pattern.compile("```console\n\\$ \\./mmaproof ([^\n]*)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");
  private static final String LEFT_OUT = "[...]";

  @TestFactory
  List<DynamicTest> commandsPrintWhatTheDocumentsShow() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String document : DOCUMENTS) {
      Matcher console = CONSOLE.matcher(Files.readString(Project.top().resolve(document)));
      while (console.find()) {
        String command = console.group(1);
        String shown = console.group(2);
        tests.add(
            DynamicTest.dynamicTest(
                document + ": " + command, () -> check(document, command, shown)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(4);
    return tests;
  }

  private static void check(String document, String command, String shown) throws Exception {
    Run run = Mmaproof.in(Project.top()).run(command.split(" "));
    assertThat(run.code()).as(run.err()).isLessThan(2);
    List<String> printed = run.out().lines().toList();
    List<String> lines = shown.lines().toList();
    int leftOut = lines.indexOf(LEFT_OUT);
    List<String> expected = printed;
    if (leftOut >= 0) {
      expected = new ArrayList<>(printed.subList(0, leftOut));
      expected.add(LEFT_OUT);
      expected.addAll(
          printed.subList(printed.size() - (lines.size() - leftOut - 1), printed.size()));
    }
    if (Project.blesses()) {
      Path file = Project.top().resolve(document);
      String before = "```console\n$ ./mmaproof " + command + "\n";
      Files.writeString(
          file,
          Files.readString(file)
              .replace(before + shown + "```", before + String.join("\n", expected) + "\n```"));
    } else {
      assertThat(lines).as("mvn verify -Dbless accepts").isEqualTo(expected);
    }
  }

  @Test
  void everyOptionIsDocumentedAndThereIsNoOther() throws Exception {
    for (String command : List.of("scan", "census", "report", "ir", "prove")) {
      String help = Mmaproof.in(Project.top()).run(command, "--help").out();
      String document = Files.readString(Project.top().resolve("docs/" + command + ".md"));
      String optionsOfHelp = help.substring(0, help.indexOf("\nExamples:"));
      for (String option : options(optionsOfHelp)) {
        assertThat(options(document)).as(command).contains(option);
      }
      for (String option : options(document)) {
        assertThat(options(help)).as("of docs/" + command + ".md").contains(option);
      }
    }
  }

  /** The long options in a text, and -o. */
  private static List<String> options(String text) {
    return OPTION
        .matcher(text)
        .results()
        .map(result -> result.group())
        .filter(option -> option.startsWith("--"))
        .distinct()
        .toList();
  }

  @Test
  void linksLeadToFiles() throws IOException {
    for (String document : DOCUMENTS) {
      Path file = Project.top().resolve(document);
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        assertThat(file.resolveSibling(link.group(1))).as("in " + document).exists();
      }
    }
  }
}
