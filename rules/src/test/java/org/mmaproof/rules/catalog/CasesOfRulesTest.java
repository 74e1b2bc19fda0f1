// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.rules.fixture.Fixture;
import org.mmaproof.rules.rule.Rule;

/** The rules for flags, actions and old hooks, each over the cases of all of them. */
final class CasesOfRulesTest {
  private static final Pattern MARK = Pattern.compile("/\\* ~ [a-z]+ ([a-z-]+)");

  private static final List<Rule> RULES =
      List.of(
          new VmOpsMissing(),
          new AnyForAll(),
          new SharedForMayshare(),
          new PermissionGained(),
          new PageProtAfterAction(),
          new ActionFieldWritten(),
          new ActionRangeUnchecked(),
          new OffsetAppliedTwice(),
          new ErrorOverrideInvalid(),
          new ActionFlagsCleared(),
          new InsertWithoutMixedmap(),
          new PopulatedBeforeVisible());

  @TestFactory
  Stream<DynamicTest> eachRuleFindsItsMarkedLinesAndNoOthers() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule named : RULES) {
      for (Path file : files(named.name().text())) {
        tests.add(
            DynamicTest.dynamicTest(
                named.name() + "/" + file.getParent().getFileName(),
                () -> judge(Files.readString(file))));
      }
    }
    return tests.stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first.c", "second.c"})
  void manyHooksInOneFileAreTakenOneByOne(String name) throws IOException {
    try (InputStream file = CasesOfRulesTest.class.getResourceAsStream("/drivers/" + name)) {
      judge(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void judge(String text) {
    for (Rule rule : RULES) {
      assertThat(Fixture.lines(rule, text).stream().sorted().toList())
          .as(rule.name().text())
          .isEqualTo(marked(text, rule.name().text()));
    }
  }

  private static List<Path> files(String rule) throws IOException {
    try (Stream<Path> files = Files.walk(cases().resolve(rule))) {
      return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
    }
  }

  private static Path cases() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("corpus/cases"))) {
      at = at.getParent();
    }
    return at.resolve("corpus/cases");
  }

  /** The lines that are marked for a rule: the marker's own, or the one below a lone marker. */
  private static List<Integer> marked(String text, String rule) {
    List<Integer> lines = new ArrayList<>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      Matcher marks = MARK.matcher(each);
      while (marks.find()) {
        if (marks.group(1).equals(rule)) {
          lines.add(each.strip().startsWith("/* ~") ? line + 1 : line);
        }
      }
    }
    return lines;
  }
}
