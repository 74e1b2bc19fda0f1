// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.model.proof.ByDesign;
import org.mmaproof.model.proof.Difference;

/** Each conversion gets the verdict that it deserves. */
final class PairsTest {
  private static final Set<String> VERDICTS = Set.of("EQUIVALENT", "REFINES", "DIFFERENT");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> eachConversionGetsTheVerdictThatItDeserves() throws Exception {
    List<PairCase> cases = PairCase.all();
    Map<String, JsonNode> found = verdicts(cases);
    return cases.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.path(), () -> check(each.expected(), found.get(each.path()))));
  }

  @Test
  void whatIsConvertedIsTheSameAsItself() throws Exception {
    List<PairCase> cases =
        PairCase.all().stream().filter(each -> each.name().equals("correct")).toList();
    PairCase.layOut(cases, folder);
    Run run =
        Mmaproof.in(folder)
            .run("prove", "--format", "json", "--before", "after", "--after", "after");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().path("verdicts")).hasSize(cases.size());
    for (JsonNode verdict : run.json().path("verdicts")) {
      assertThat(verdict.path("verdict").asText()).as(verdict.toString()).isEqualTo("EQUIVALENT");
    }
  }

  private static void check(PairCase.Expected expected, JsonNode verdict) {
    assertThat(verdict).as("a pair was found").isNotNull();
    if (!expected.open().isEmpty() && verdict.path("verdict").asText().equals("UNKNOWN")) {
      return; // it says that it does not know
    }
    assertThat(verdict.path("verdict").asText())
        .as("%s: %s", expected.why(), verdict)
        .isEqualTo(expected.verdict());
    if (expected.verdict().equals("REFINES")) {
      assertThat(texts(verdict.path("byDesign"), "id"))
          .as(expected.why())
          .isEqualTo(expected.byDesign());
    }
    Set<String> differs = texts(verdict.at("/counterexample/differs"), "what");
    for (String alternatives : expected.differs()) {
      assertThat(differs)
          .as("%s: %s", expected.why(), verdict)
          .containsAnyOf(alternatives.split("\\|", -1));
    }
    assertThat(texts(verdict.path("assumptions"), "kind")).containsAll(expected.assumes());
  }

  private static Set<String> texts(JsonNode list, String field) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  private Map<String, JsonNode> verdicts(List<PairCase> cases) throws Exception {
    Mmaproof mmaproof = Mmaproof.in(folder);
    PairCase.layOut(cases, folder);
    Run run =
        mmaproof.run(
            "prove",
            "--format",
            "json",
            "--fail-on",
            "never",
            "--before",
            "before",
            "--after",
            "after");
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode verdict : run.json().path("verdicts")) {
      String[] path = verdict.path("file").asText().split("/", -1);
      found.put(path[0] + "/" + path[1], verdict);
    }
    return found;
  }

  @Test
  void everyShapeHasARightConversionAndWrongOnes() throws IOException {
    Map<String, List<PairCase>> shapes =
        PairCase.all().stream().collect(Collectors.groupingBy(PairCase::shape));
    assertThat(shapes)
        .containsOnlyKeys(
            "hpet",
            "mtdchar",
            "stm",
            "open-dice",
            "vme_user",
            "vmbus",
            "uio",
            "uio_hv_generic",
            "target_core_user",
            "afs",
            "marker",
            "banks",
            "buffer",
            "checked-sums",
            "gate",
            "lazy-buffer",
            "lookup",
            "pad",
            "request",
            "ringpages",
            "scope",
            "sequential",
            "statuspage",
            "locked",
            "small");
    assertThat(shapes.values())
        .allSatisfy(
            cases -> {
              assertThat(cases)
                  .filteredOn(each -> each.name().equals("correct"))
                  .singleElement()
                  .matches(each -> !each.expected().verdict().equals("DIFFERENT"));
              assertThat(cases).anyMatch(each -> each.expected().verdict().equals("DIFFERENT"));
            });
    assertThat(PairCase.all()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void whatIsExpectedIsSaidInTheWordsOfReports() throws IOException {
    Set<String> parts =
        Arrays.stream(Difference.What.values())
            .map(Difference.What::text)
            .collect(Collectors.toSet());
    for (PairCase each : PairCase.all()) {
      PairCase.Expected expected = each.expected();
      assertThat(VERDICTS).as(each.path()).contains(expected.verdict());
      assertThat(expected.byDesign())
          .as(each.path())
          .allMatch(id -> ByDesign.of(id).isPresent())
          .matches(
              ids -> ids.isEmpty() != expected.verdict().equals("REFINES"), "fits the verdict");
      assertThat(expected.differs())
          .as(each.path())
          .allMatch(what -> parts.containsAll(List.of(what.split("\\|", -1))))
          .matches(
              all -> all.isEmpty() || expected.verdict().equals("DIFFERENT"), "fits the verdict");
    }
  }

  @Test
  void bothSidesOfEveryPairAreReadWhole() throws Exception {
    List<PairCase> cases = PairCase.all();
    PairCase.layOut(cases, folder);
    for (String side : List.of("before", "after")) {
      JsonNode stats = Mmaproof.in(folder).run("ir", "--stats", side).json();
      assertThat(stats.path("withProblems")).as(side).isEmpty();
      assertThat(stats.at("/hooks").asInt()).as(side).isGreaterThanOrEqualTo(cases.size());
      assertThat(stats.at("/types/assumed").fieldNames())
          .toIterable()
          .as(side)
          .allMatch(type -> type.startsWith("class_"), "is what guard() declares");
    }
  }
}
