// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** What docs/editors.md gives to editors reads what the program prints. */
final class EditorsTest {
  private static final List<String> ODD_NAMES =
      List.of("drivers/a b.c", "drivers/c:7.c", "drivers/[x] 1:2.c", "drivers/'q\".c");

  @TempDir private static Path folder;

  private static List<Shown> said = List.of();

  /** A finding as an editor lists it. */
  private record Shown(String file, int line, int column, char level, String message) {}

  @BeforeAll
  static void makeTree() throws Exception {
    Tree tree =
        new Tree(folder)
            .file("MAINTAINERS", "LANTERNS\n")
            .file(
                "include/linux/fs.h",
                """
                struct file_operations {
                	int (*mmap)(struct file *, struct vm_area_struct *);
                	int (*mmap_prepare)(struct vm_area_desc *);
                };
                struct file { const struct file_operations *f_op; };
                """)
            .file("drivers/w.c", Drivers.warning("whistle") + Drivers.note("gong"));
    for (String name : ODD_NAMES) {
      tree.file(name, Drivers.error("bell"));
    }
    said = said();
  }

  /** The block of that language whose text holds {@code word}. */
  private static String block(String language, String word) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Project.top().resolve("docs/editors.md")))
        .results()
        .map(found -> found.group(1))
        .filter(text -> text.contains(word))
        .findFirst()
        .orElseThrow();
  }

  /** What the program says in JSON, as an editor should list it. */
  private static List<Shown> said() throws Exception {
    List<Shown> all = new ArrayList<>();
    Run run = Mmaproof.in(folder).run("scan", "--quiet", "--format", "json");
    for (JsonNode each : run.json().path("findings")) {
      all.add(
          new Shown(
              each.path("file").asText(),
              each.path("line").asInt(),
              each.path("column").asInt(),
              each.path("level").asText().charAt(0),
              each.path("message").asText() + " [" + each.path("rule").asText() + "]"));
    }
    return all;
  }

  @Test
  void theProblemMatcherReadsEveryLine() throws Exception {
    JsonNode task = new ObjectMapper().readTree(block("json", "problemMatcher")).at("/tasks/0");
    assertThat(task.path("command").asText()).isEqualTo("mmaproof");
    JsonNode pattern = task.at("/problemMatcher/pattern");
    Pattern regexp = Pattern.compile(pattern.path("regexp").asText());
    List<String> arguments = new ArrayList<>();
    task.path("args")
        .forEach(each -> arguments.add(each.asText().replace("${file}", folder.toString())));
    List<Shown> shown = new ArrayList<>();
    for (String line : Mmaproof.in(folder).run(arguments).out().lines().toList()) {
      Matcher match = regexp.matcher(line);
      assertThat(match.find()).as(line).isTrue();
      shown.add(
          new Shown(
              match.group(pattern.path("file").asInt()),
              Integer.parseInt(match.group(pattern.path("line").asInt())),
              Integer.parseInt(match.group(pattern.path("column").asInt())),
              match.group(pattern.path("severity").asInt()).charAt(0),
              match.group(pattern.path("message").asInt())
                  + " ["
                  + match.group(pattern.path("code").asInt())
                  + "]"));
    }
    assertThat(shown).hasSize(6).isEqualTo(said);
  }

  @Test
  void nothingElseIsAProblem() throws Exception {
    Pattern regexp =
        Pattern.compile(
            new ObjectMapper()
                .readTree(block("json", "problemMatcher"))
                .at("/tasks/0/problemMatcher/pattern/regexp")
                .asText());
    Run text = Mmaproof.in(folder).run("scan", "drivers/w.c");
    Run wrong = Mmaproof.in(folder).run("scan", "nowhere.c");
    assertThat(text.out().lines().count()).isGreaterThan(8);
    assertThat((text.out() + text.err()).lines().filter(line -> regexp.matcher(line).find()))
        .hasSize(2);
    assertThat((wrong.out() + wrong.err()).lines())
        .hasSize(1)
        .noneMatch(line -> regexp.matcher(line).find());
  }

  /** What a line of the block for Vim sets, as Vim reads it. */
  private static String vim(String option) throws IOException {
    Matcher set =
        Pattern.compile("CompilerSet " + option + "=(.*)")
            .matcher(block("vim", "CompilerSet " + option));
    assertThat(set.find()).isTrue();
    return set.group(1).replace("\\ ", " ");
  }

  /** One entry of an errorformat as a regular expression. */
  private static Pattern entry(String format) {
    StringBuilder regexp = new StringBuilder();
    Matcher item = Pattern.compile("%(.)|[^%]+").matcher(format);
    while (item.find()) {
      regexp.append(
          switch (Optional.ofNullable(item.group(1)).orElse("")) {
            case "" -> Pattern.quote(item.group());
            case "f" -> "(?<file>.+?)";
            case "l" -> "(?<line>\\d+)";
            case "c" -> "(?<column>\\d+)";
            case "t" -> "(?<level>.)";
            case "m" -> "(?<message>.+)";
            default -> throw new AssertionError("not tested: " + item.group());
          });
    }
    return Pattern.compile(regexp.toString());
  }

  @Test
  void theErrorformatReadsEveryLine() throws Exception {
    List<Pattern> entries =
        Stream.of(vim("errorformat").split(",")).map(EditorsTest::entry).toList();
    List<Shown> shown = new ArrayList<>();
    for (String line : lines()) {
      Matcher match =
          entries.stream()
              .map(entry -> entry.matcher(line))
              .filter(Matcher::matches)
              .findFirst()
              .orElseThrow(() -> new AssertionError(line));
      shown.add(
          new Shown(
              match.group("file"),
              Integer.parseInt(match.group("line")),
              Integer.parseInt(match.group("column")),
              match.group("level").charAt(0),
              match.group("message")));
    }
    assertThat(shown).isEqualTo(said);
  }

  /** What the command for Vim prints. */
  private static List<String> lines() throws Exception {
    List<String> words = new ArrayList<>(List.of(vim("makeprg").split(" ")));
    assertThat(words.remove(0)).isEqualTo("mmaproof");
    words.replaceAll(word -> word.equals("%:p:S") ? folder.toString() : word);
    return Mmaproof.in(folder).run(words).out().lines().toList();
  }

  @Test
  void vimItselfListsWhatIsFound() throws Exception {
    Path compiler = Files.createDirectories(folder.resolve("vim/compiler"));
    Files.writeString(compiler.resolve("mmaproof.vim"), block("vim", "CompilerSet"));
    Files.write(folder.resolve("printed"), lines());
    Process vim;
    try {
      vim =
          new ProcessBuilder(
                  "vim",
                  "-es",
                  "-N",
                  "-u",
                  "NONE",
                  "-i",
                  "NONE",
                  "--cmd",
                  "set rtp^=vim",
                  "-c",
                  "compiler mmaproof",
                  "-c",
                  "cgetfile printed",
                  "-c",
                  "call writefile(map(getqflist(), 'join([bufname(v:val.bufnr), v:val.lnum, "
                      + "v:val.col, tolower(v:val.type), v:val.text], \"\\t\")'), 'listed')",
                  "-c",
                  "qa!")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("vim.log").toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "vim is not here");
      return;
    }
    vim.getOutputStream().close();
    assertThat(vim.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assumeTrue(Files.exists(folder.resolve("listed")), "this vim evaluates nothing");
    List<Shown> shown = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("listed"))) {
      String[] parts = line.split("\t", 5);
      shown.add(
          new Shown(
              parts[0],
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              parts[3].charAt(0),
              parts[4]));
    }
    assertThat(shown).isEqualTo(said);
  }
}
