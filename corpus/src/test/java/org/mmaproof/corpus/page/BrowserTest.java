// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** The page in a headless Chromium: it works, asks for nothing, and can be read by everybody. */
final class BrowserTest {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What drives the browser, and what judges the page for those who cannot see it. */
  private static final List<String> PACKAGES = List.of("puppeteer-core@24.43.1", "axe-core@4.14.1");

  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");

  @TempDir private static Path folder;

  private static String browser = "";

  @BeforeAll
  static void fetch() throws Exception {
    Optional<Path> found = BROWSERS.stream().flatMap(name -> find(name).stream()).findFirst();
    assumeTrue(found.isPresent(), "no Chromium is here");
    assumeTrue(find("npm").isPresent() && find("node").isPresent(), "npm is not here");
    browser = found.orElseThrow().toString();
    List<String> install = new ArrayList<>(List.of("npm", "install", "--prefix", "."));
    install.addAll(List.of("--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"));
    install.addAll(PACKAGES);
    assumeTrue(process(install) == 0, "npm reaches no registry");
    try (InputStream script = BrowserTest.class.getResourceAsStream("/page/look.mjs")) {
      Files.write(folder.resolve("look.mjs"), script.readAllBytes());
    }
  }

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(directory -> Path.of(directory, program))
        .filter(path -> path.isAbsolute() && Files.isExecutable(path))
        .findFirst();
  }

  /** Runs a command; what it prints is in the file {@code printed}. */
  private static int process(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("printed").toFile())
            .redirectError(folder.resolve("said").toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("does not end: " + command);
    }
    return process.exitValue();
  }

  /** Makes a page and uses it. */
  private static JsonNode look(String page, List<String> arguments) throws Exception {
    Run made = Mmaproof.in(folder).run(arguments);
    assertThat(made.code()).as(made.err()).isZero();
    int code = process(List.of("node", "look.mjs", browser, page));
    assertThat(code).as(Files.readString(folder.resolve("said"))).isZero();
    JsonNode met = new ObjectMapper().readTree(folder.resolve("printed").toFile());
    assertThat(met.path("said")).as("errors and complaints of the browser").isEmpty();
    assertThat(met.path("asked")).as("what the page asked for").isEmpty();
    assertThat(met.path("dialogs").asInt()).isZero();
    assertThat(met.path("broken")).as("serious by axe").isEmpty();
    assertThat(met.path("wide")).as("wider than the window").isEmpty();
    assertThat(met.at("/steps/rules").asInt()).isGreaterThan(10);
    assertThat(met.at("/steps/foreign").asInt()).isZero();
    assertThat(met.at("/steps/scripts").asInt()).isEqualTo(2);
    assertThat(met.at("/steps/filtered").asInt()).isZero();
    assertThat(met.at("/steps/said").asText()).isEqualTo("ascending");
    return met.path("steps");
  }

  @Test
  void aPageOfStrangersWorksAndInjectsNothing() throws Exception {
    String evil = "<img src=x onerror=alert(1)></script><script>alert(1)</script>";
    new Tree(folder.resolve("tree"))
        .file("MAINTAINERS", evil + "\nM:\tNobody\nF:\tsub/\n")
        .file(
            "sub/<b onclick=alert(1)>.c",
            """
            struct file_operations;
            static int lantern_mmap_prepare(struct vm_area_desc *desc)
            {
            	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
            	mmap_action_remap(desc, /* <img src=x onerror=alert(1)> */ desc->start, 2, PAGE_SIZE);
            	return 0;
            }
            static const struct file_operations lantern_fops = { .mmap_prepare = lantern_mmap_prepare };
            """);
    Mmaproof.in(folder)
        .run(
            "prove",
            "-q",
            "--format=json",
            "-o",
            "verdicts.json",
            "--before=" + HPET.resolve("before"),
            "--after=" + HPET.resolve("cached/after"));
    Files.writeString(
        folder.resolve("evil.json"),
        Files.readString(folder.resolve("verdicts.json"))
            .replace("clock_mmap", evil.replace("\"", "\\\""))
            .replace("acquire", evil));
    JsonNode steps =
        look(
            "page.html",
            List.of(
                "report",
                "-q",
                "--no-cache",
                HPET.resolve("before").toString(),
                "tree",
                "--verdicts=verdicts.json",
                "--verdicts=evil.json",
                "--html=page.html"));
    assertThat(steps.path("sections").asInt()).isEqualTo(6);
    assertThat(steps.path("hooks").asInt()).isEqualTo(2); // one of them removed
    assertThat(steps.path("findings").asInt()).isEqualTo(1);
    assertThat(steps.path("verdicts").asInt()).isEqualTo(2);
    assertThat(steps.path("different").asInt()).isEqualTo(2);
    assertThat(steps.path("trace").asInt()).isGreaterThan(10);
    assertThat(steps.path("marked").asInt()).isGreaterThan(2);
  }

  @Test
  void aPageOfACensusHasNoEmptySections() throws Exception {
    JsonNode steps =
        look(
            "census.html",
            List.of(
                "census",
                "-q",
                "--no-cache",
                "--format=html",
                "--output=census.html",
                Project.top().resolve("corpus/trees/small").toString()));
    assertThat(steps.path("sections").asInt()).isEqualTo(4);
    assertThat(steps.path("hooks").asInt()).isEqualTo(49);
    List<String> sorted = new ArrayList<>();
    steps.path("sorted").forEach(hook -> sorted.add(hook.asText()));
    assertThat(sorted).isSorted();
  }
}
