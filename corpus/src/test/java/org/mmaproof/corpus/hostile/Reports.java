// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/**
 * Everything that is written about one tree, in every format, for a runner to show.
 *
 * @param census the formats of the census, which wants a run for each
 */
record Reports(Path directory, List<String> census) {
  private static final List<String> SCAN =
      List.of("text", "unix", "sarif", "github", "json", "mail");
  private static final List<String> CENSUS = List.of("text", "csv", "json", "html");

  Reports(Path directory) {
    this(directory, CENSUS);
  }

  /** The reports by name, and what was said on standard error. */
  Map<String, String> of(Mmaproof where, String... tree) throws IOException, InterruptedException {
    Path summary = directory.resolve("summary");
    Mmaproof runner =
        where.with("GITHUB_ACTIONS", "true").with("GITHUB_STEP_SUMMARY", summary.toString());
    Map<String, String> reports = new LinkedHashMap<>();
    List<String> scan = new ArrayList<>(List.of("scan", "--format=github"));
    for (String format : SCAN) {
      scan.add("--also=" + format + "=" + directory.resolve("scan." + format));
    }
    scan.addAll(List.of(tree));
    Run scanned = runner.run(scan);
    assertThat(scanned.code()).as(scanned.err()).isBetween(0, 1);
    reports.put("scan", scanned.out());
    reports.put("scan stderr", scanned.err());
    for (String format : SCAN) {
      reports.put("scan " + format, Files.readString(directory.resolve("scan." + format)));
    }
    reports.put("scan summary", Files.readString(summary));
    for (String format : census) {
      List<String> command = new ArrayList<>(List.of("census", "--format=" + format));
      command.addAll(List.of(tree));
      Run counted = runner.run(command);
      assertThat(counted.code()).as(counted.err()).isZero();
      reports.put("census " + format, counted.out());
      reports.put("census " + format + " stderr", counted.err());
    }
    Path page = directory.resolve("page.html");
    List<String> report = new ArrayList<>(List.of("report", "--html=" + page));
    report.addAll(List.of(tree));
    Run made = runner.run(report);
    assertThat(made.code()).as(made.err()).isZero();
    reports.put("page", Files.readString(page));
    reports.put("page stderr", made.err());
    return reports;
  }

  /** Nothing in them is obeyed by a terminal, a runner or a page, or deceives an eye. */
  static void areHarmless(Map<String, String> reports) {
    reports.forEach(
        (name, text) -> {
          assertThat(invisible(text)).as("invisible in " + name).isEmpty();
          assertThat(text).as(name).doesNotContain("##[");
          assertThat(text.lines().filter(line -> line.stripLeading().startsWith("::")))
              .as(name)
              .allMatch(line -> line.matches("::(error|warning|notice) file=[^:]*::[^:].*"));
        });
    assertThat(reports.get("scan summary"))
        .doesNotContain("<img", "<script", "</code><", "](", "@root", "www.");
    for (String page : List.of("page", "census html")) {
      assertThat(reports.get(page)).doesNotContain("<img", "</code><");
      assertThat(reports.get(page).split("<script", -1)).hasSize(3);
    }
  }

  private static List<String> invisible(String text) {
    return text.codePoints()
        .filter(c -> c != '\n' && c != '\t')
        .filter(c -> c != '\r')
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.SURROGATE ->
                      true;
                  default -> false;
                })
        .mapToObj(c -> "U+%04X".formatted(c))
        .distinct()
        .toList();
  }
}
