// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md, and what must be absent. */
final class ArchitectureTest {
  private static final String ROOT = "org.mmaproof.";

  /** What each room may know of ours, besides itself. {@code c.Names} is asked for apart. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("model.ir", List.of()),
          Map.entry("model.flow", List.of("model.ir")),
          Map.entry("model.c", List.of("model.ir", "model.flow")),
          Map.entry("model.term", List.of("model.ir", "model.flow")),
          Map.entry("model.driver", List.of("model.ir", "model.flow", "model.c")),
          Map.entry(
              "model.exec",
              List.of("model.ir", "model.flow", "model.c", "model.driver", "model.term")),
          Map.entry(
              "model.kernel",
              List.of(
                  "model.ir", "model.flow", "model.c", "model.driver", "model.term", "model.exec")),
          Map.entry(
              "model.scenario",
              List.of("model.ir", "model.flow", "model.c", "model.exec", "model.kernel")),
          Map.entry("model.proof", List.of("model")),
          Map.entry("rules", List.of("model")),
          Map.entry("analyzer.source", List.of("model", "rules")),
          Map.entry("analyzer.cache", List.of("model", "analyzer.source")),
          Map.entry(
              "analyzer.tree", List.of("model", "rules", "analyzer.source", "analyzer.cache")),
          Map.entry("analyzer.kconfig", List.of("model", "analyzer.source", "analyzer.tree")),
          Map.entry(
              "analyzer.hook",
              List.of(
                  "model",
                  "rules",
                  "analyzer.source",
                  "analyzer.cache",
                  "analyzer.tree",
                  "analyzer.kconfig")),
          Map.entry(
              "analyzer.scan",
              List.of("model", "rules", "analyzer.source", "analyzer.tree", "analyzer.hook")),
          Map.entry(
              "analyzer.pair",
              List.of("model", "analyzer.source", "analyzer.tree", "analyzer.hook")),
          Map.entry("analyzer.mutant", List.of("model")),
          Map.entry("analyzer.report", List.of("model", "rules", "analyzer")),
          Map.entry("analyzer.cli", List.of("model", "rules", "analyzer")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mmaproof");

  @Test
  void theScanIsNotEmpty() {
    assertThat(MAIN.size()).isGreaterThan(50);
    assertThat(MAIN.contain("org.mmaproof.model.ir.Expr")).isTrue();
    assertThat(MAIN.contain("org.mmaproof.rules.rule.Rule")).isTrue();
    assertThat(MAIN.contain("org.mmaproof.analyzer.cli.Main")).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> aRoomKnowsOnlyTheRoomsBelow() {
    return ROOMS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(), () -> check(knowsOnly(room.getKey(), room.getValue()))));
  }

  private static ArchRule knowsOnly(String room, List<String> below) {
    String[] known =
        Stream.concat(Stream.of(room), below.stream())
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> stranger =
        resideInAPackage("org.mmaproof..").and(DescribedPredicate.not(resideInAnyPackage(known)));
    return noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat(stranger);
  }

  @Test
  void everyPackageIsARoomOfTheHouse() {
    assertThat(packages())
        .allMatch(
            name ->
                ROOMS.keySet().stream()
                    .anyMatch(room -> (name + ".").startsWith(ROOT + room + ".")));
  }

  @Test
  void ofTheReaderADriverKnowsTheNamesAlone() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.mmaproof.model.driver..")
            .should()
            .dependOnClassesThat(
                describe(
                    "of model.c other than Names",
                    type ->
                        type.getPackageName().equals("org.mmaproof.model.c")
                            && !type.getSimpleName().equals("Names"))));
  }

  @Test
  void thereAreNoPackageCycles() {
    check(slices().matching("org.mmaproof.(**)").should().beFreeOfCycles());
  }

  @Test
  void treeSitterIsKnownToTheParserAlone() {
    check(
        noClasses()
            .that(
                describe(
                    "other than model.c.CParser*",
                    type ->
                        !(type.getPackageName().equals("org.mmaproof.model.c")
                            && outermost(type).getSimpleName().startsWith("CParser"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.treesitter.."));
  }

  @Test
  void theSolverIsBehindOneDoor() {
    check(
        noClasses()
            .that(
                describe(
                    "other than model.term.Feasibility*",
                    type ->
                        !(type.getPackageName().equals("org.mmaproof.model.term")
                            && outermost(type).getSimpleName().startsWith("Feasibility"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.microsoft.z3..", "tools.aqua.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mmaproof.model.term..")
            .should()
            .dependOnClassesThat(
                describe(
                    "of the solver's side of model.term",
                    type ->
                        type.getPackageName().equals("org.mmaproof.model.term")
                            && type.getSimpleName().startsWith("Feasibility")
                            && !type.getSimpleName().equals("Feasibility"))));
  }

  @Test
  void gitIsReadInOneRoom() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.mmaproof.analyzer.source.git..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jgit..", "org.slf4j.."));
  }

  @Test
  void theCommandLineAloneTalks() {
    DescribedPredicate<JavaClass> elsewhere =
        DescribedPredicate.not(resideInAPackage("org.mmaproof.analyzer.cli.."));
    check(
        noClasses()
            .that(elsewhere)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..", "org.jline.."));
    check(
        noClasses()
            .that(elsewhere)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void jsonAndSarifAreOfTheReports() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.mmaproof.analyzer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "com.contrastsecurity.."));
  }

  @Test
  void whatIsAbsent() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.github.javaparser..",
                "java.util.logging..",
                "java.lang.reflect..",
                "java.net.http..",
                "java.util.prefs..",
                "javax.script.."));
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\..*(Socket|Connection)|java\\.util\\.ServiceLoader")
            .orShould()
            .callMethod(Class.class, "forName", String.class));
  }

  @Test
  void stateIsNeverShared() {
    check(
        fields()
            .that(describe("not made by the compiler", field -> !field.getName().startsWith("$")))
            .and()
            .areStatic()
            .should()
            .beFinal());
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveNameMatching(
                ".*(Util|Utils|Helper|Helpers|Handler|Impl|Base|Data|Info|Processor|Context)"));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(packages())
        .allMatch(
            name -> {
              JavaPackage found = MAIN.getPackage(name);
              return found.isAnnotatedWith(NullMarked.class);
            });
  }

  @Test
  void rulesAreClosedClassesWithoutState() {
    check(
        classes()
            .that()
            .resideInAPackage("org.mmaproof.rules.catalog..")
            .and()
            .areTopLevelClasses()
            .and(describe("no package-info", type -> !type.getSimpleName().equals("package-info")))
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(true));
    check(
        fields()
            .that()
            .areDeclaredInClassesThat(
                describe(
                    "are rules",
                    type ->
                        type.getAllRawInterfaces().stream()
                            .anyMatch(i -> i.getName().equals("org.mmaproof.rules.rule.Rule"))))
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true));
  }

  @Test
  void noRuleKnowsAnother() {
    Set<String> rules = new TreeSet<>();
    MAIN.stream()
        .filter(
            type ->
                type.getAllRawInterfaces().stream()
                    .anyMatch(i -> i.getName().equals("org.mmaproof.rules.rule.Rule")))
        .forEach(type -> rules.add(type.getName()));
    DescribedPredicate<JavaClass> rule =
        describe("rules", type -> rules.contains(outermost(type).getName()));
    assertThat(
            MAIN.stream()
                .filter(rule)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(
                    arrow ->
                        rule.test(arrow.getTargetClass())
                            && !outermost(arrow.getTargetClass())
                                .equals(outermost(arrow.getOriginClass())))
                .toList())
        .isEmpty();
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    MAIN.forEach(type -> packages.add(type.getPackageName()));
    return packages;
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
