// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.Limits;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Reason;
import org.mmaproof.model.proof.Side;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Asked;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** The command around a prover that says what a test tells it to. */
class ProveCommandTest {
  private static final String OLD =
      """
      static int bell_mmap(struct file *file, struct vm_area_struct *vma)
      {
      	return 0;
      }
      static const struct file_operations bell_fops = { .mmap = bell_mmap };
      """;

  private static final String NEW =
      """
      static int bell_mmap_prepare(struct vm_area_desc *desc)
      {
      	return 0;
      }
      static const struct file_operations bell_fops = { .mmap_prepare = bell_mmap_prepare };
      """;

  @TempDir private Path folder;
  private final Queue<Conversion> asked = new ConcurrentLinkedQueue<>();

  /** Says the same of everything, and remembers what it was asked. */
  private record Oracle(Verdict.Conclusion answer, Queue<Conversion> asked) implements Prover {
    @Override
    public Verdict prove(Conversion pair, Limits limits) {
      asked.add(pair);
      return new Verdict(
          Verdict.Subject.of(pair),
          answer,
          List.of(),
          Verdict.Grounds.NONE,
          Verdict.Effort.NONE,
          Optional.empty());
    }
  }

  @BeforeEach
  void twoTrees() throws IOException {
    write("before/drivers/bell.c", OLD);
    write("after/drivers/bell.c", NEW);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private int prove(Verdict.Conclusion answer, String... arguments) {
    List<String> all = new ArrayList<>(List.of("prove", "--no-cache", "-q", "--format", "json"));
    all.addAll(List.of("-o", folder.resolve("out.json").toString()));
    all.addAll(Arrays.asList(arguments));
    return Main.run(
        List.of(new ProveCommand(observers -> new Oracle(answer, asked))),
        all.toArray(String[]::new));
  }

  private String[] both(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--before",
                folder.resolve("before").toString(),
                "--after",
                folder.resolve("after").toString()));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("out.json").toFile());
  }

  private static Verdict.Conclusion unknown() {
    return Verdict.Conclusion.unknown(new Reason(Reason.Why.BOUND, "a loop"));
  }

  private static Verdict.Conclusion different() {
    return new Verdict.Conclusion(
        Verdict.Kind.DIFFERENT, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  // ---- wrong use

  @Test
  void oneOfTwoTreesIsWrongUse() {
    String before = folder.resolve("before").toString();
    assertThat(prove(unknown(), "--before", before)).isEqualTo(2);
    assertThat(prove(unknown(), "--after", before)).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void aTreeOrFileThatIsNotThereIsWrongUse() {
    assertThat(prove(unknown(), folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(prove(unknown(), both("drivers/gong.c"))).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void aHookThatIsNotThereIsWrongUse() {
    assertThat(prove(unknown(), both("drivers/bell.c:gong_mmap"))).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void noBudgetIsWrongUse() {
    assertThat(prove(unknown(), both("--budget", "0"))).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  // ---- pairs

  @Test
  void theTwoSidesOfAHookAreAskedAbout() throws IOException {
    assertThat(prove(Verdict.Conclusion.equivalent(), both())).isZero();
    assertThat(asked).hasSize(1);
    Conversion pair = asked.element();
    assertThat(pair.file()).isEqualTo("drivers/bell.c");
    Side before = pair.before().orElseThrow();
    assertThat(before.hook()).hasToString("drivers/bell.c:1:bell_mmap");
    assertThat(pair.after().hook()).hasToString("drivers/bell.c:1:bell_mmap_prepare");
    assertThat(before.bodies()).hasSize(1);
    assertThat(before.variables().get(0).orElseThrow().name()).isEqualTo("bell_fops");
    assertThat(before.core()).isEqualTo(pair.after().generation());
    JsonNode verdict = report().at("/verdicts/0");
    assertThat(verdict.at("/before").textValue()).isEqualTo("drivers/bell.c:1:bell_mmap");
    assertThat(verdict.at("/after").textValue()).isEqualTo("drivers/bell.c:1:bell_mmap_prepare");
    assertThat(verdict.at("/ops").textValue()).isEqualTo("file_operations.mmap_prepare bell_fops");
    assertThat(report().at("/summary/equivalent").intValue()).isEqualTo(1);
  }

  @Test
  void ofOneTreeTheConvertedHooksAreAskedAbout() throws IOException {
    write("after/drivers/old.c", OLD.replace("bell", "old"));
    String tree = folder.resolve("after").toString();
    assertThat(prove(Verdict.Conclusion.equivalent(), tree)).isZero();
    assertThat(asked).hasSize(1);
    assertThat(asked.element().before()).isEmpty();
    assertThat(report().at("/verdicts/0/before").isNull()).isTrue();
  }

  @Test
  void onlyWhatIsNamedIsAskedAbout() throws IOException {
    write("before/drivers/gong.c", OLD.replace("bell", "gong"));
    write("after/drivers/gong.c", NEW.replace("bell", "gong"));
    for (String name :
        List.of(
            "drivers/gong.c",
            "drivers/gong.c:gong_mmap",
            "drivers/gong.c:gong_mmap_prepare",
            folder.resolve("after/drivers/gong.c").toString())) {
      asked.clear();
      assertThat(prove(Verdict.Conclusion.equivalent(), both(name))).isZero();
      assertThat(asked).as(name).hasSize(1);
      assertThat(asked.element().file()).isEqualTo("drivers/gong.c");
    }
    asked.clear();
    assertThat(prove(Verdict.Conclusion.equivalent(), both())).isZero();
    assertThat(asked).hasSize(2);
  }

  @Test
  void twoFilesAreOneWhateverTheirNames() throws IOException {
    write("old_gong.c", OLD.replace("bell", "gong"));
    write("new_gong.c", NEW.replace("bell", "gong"));
    write("other.c", OLD);
    String old = folder.resolve("old_gong.c").toString();
    String converted = folder.resolve("new_gong.c").toString();
    assertThat(prove(Verdict.Conclusion.equivalent(), "--before", old, "--after", converted))
        .isZero();
    assertThat(asked).hasSize(1);
    assertThat(asked.element().before().orElseThrow().hook()).hasToString("old_gong.c:1:gong_mmap");
    assertThat(asked.element().after().hook()).hasToString("new_gong.c:1:gong_mmap_prepare");
  }

  @Test
  void aFileThatMovedIsFoundByItsHook() throws IOException {
    String body = "\treturn ringing(file->private_data, vma->vm_pgoff) ? -EBUSY : 0;\n";
    write("before/arch/gong.c", OLD.replace("bell", "gong").replace("\treturn 0;\n", body));
    write(
        "after/sound/gong.c",
        NEW.replace("bell", "gong").replace("\treturn 0;\n", body.replace("vma->vm_", "desc->")));
    assertThat(prove(Verdict.Conclusion.equivalent(), both("sound/gong.c"))).isZero();
    assertThat(report().at("/verdicts/0/before").textValue()).isEqualTo("arch/gong.c:1:gong_mmap");
  }

  @Test
  void aFileNamedInsteadOfATreeIsOneSided() {
    String file = folder.resolve("after/drivers/bell.c").toString();
    assertThat(prove(Verdict.Conclusion.equivalent(), file)).isZero();
    assertThat(asked).hasSize(1);
    asked.clear();
    assertThat(prove(Verdict.Conclusion.equivalent(), file + ":bell_mmap_prepare")).isZero();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aHookWhoseFileIsThereButNoOldHookIsNotKnown() throws IOException {
    write("before/drivers/bell.c", "static int no_hook(void)\n{\n\treturn 0;\n}\n");
    assertThat(prove(Verdict.Conclusion.equivalent(), both())).isZero();
    assertThat(asked).isEmpty();
    assertThat(report().at("/verdicts/0/verdict").textValue()).isEqualTo("UNKNOWN");
    assertThat(report().at("/verdicts/0/reason").textValue()).startsWith("unpaired: ");
    assertThat(prove(Verdict.Conclusion.equivalent(), both("--fail-on", "warning"))).isEqualTo(1);
  }

  @Test
  void aHookOfANewFileIsNamedAndNotJudged() throws IOException {
    write("after/drivers/gong.c", NEW.replace("bell", "gong"));
    assertThat(prove(Verdict.Conclusion.equivalent(), both("--fail-on", "note"))).isZero();
    assertThat(report().at("/verdicts")).hasSize(1);
    assertThat(report().at("/unpaired/0").textValue())
        .isEqualTo("drivers/gong.c:1:gong_mmap_prepare");
    assertThat(prove(Verdict.Conclusion.equivalent(), both("drivers/gong.c"))).isZero();
    assertThat(report().at("/verdicts/0/reason").textValue()).startsWith("unpaired: ");
  }

  @Test
  void aCallbackOfAnInnerTableKnowsTheHooksAroundIt() throws IOException {
    String tables =
        """
        struct choir {
        	int (*mmap_voice)(struct choir *choir, struct vm_area_struct *vma);
        	int (*mmap_prepare_voice)(struct choir *choir, struct vm_area_desc *desc);
        };
        """;
    String outer =
        """
        static int choir_mmap(struct file *file, struct vm_area_struct *vma)
        {
        	struct choir *choir = file->private_data;
        	struct vm_area_desc desc;

        	%s
        }
        static const struct file_operations choir_fops = { .mmap = choir_mmap };
        """;
    write(
        "before/drivers/choir.c",
        tables
            + "static int alto_mmap(struct choir *c, struct vm_area_struct *v) { return 0; }\n"
            + "static struct choir alto = { .mmap_voice = alto_mmap };\n"
            + outer.formatted("return choir->mmap_voice(choir, vma);"));
    write(
        "after/drivers/choir.c",
        tables
            + "static int alto_mmap_prepare(struct choir *c, struct vm_area_desc *d) { return 0; }\n"
            + "static struct choir alto = { .mmap_prepare_voice = alto_mmap_prepare };\n"
            + outer.formatted("return choir->mmap_prepare_voice(choir, &desc);"));
    assertThat(prove(Verdict.Conclusion.equivalent(), both("drivers/choir.c"))).isZero();
    assertThat(asked).hasSize(1);
    Conversion pair = asked.element();
    assertThat(pair.after().ops()).isEqualTo("choir.mmap_prepare_voice alto");
    for (Side side : List.of(pair.before().orElseThrow(), pair.after())) {
      assertThat(side.through()).hasSize(1);
      assertThat(side.through().get(0).hook().function()).isEqualTo("choir_mmap");
      assertThat(side.through().get(0).call().line()).isEqualTo(12);
    }
  }

  // ---- mutants

  private static final String STEPS =
      """
      static int helper(struct file *file)
      {
      	return file->f_flags & 1 ? -EPERM : 0;
      }
      static int never(struct file *file)
      {
      	return -EPERM;
      }
      static int bell_mmap_prepare(struct vm_area_desc *desc)
      {
      	int err = helper(desc->file);

      	if (err || desc->pgoff > 1)
      		return -EINVAL;
      	vma_desc_set_flags(desc, VMA_IO_BIT);
      	mmap_action_remap_full(desc, desc->pgoff << PAGE_SHIFT);
      	return 0;
      }
      static const struct file_operations bell_fops = { .mmap_prepare = bell_mmap_prepare };
      """;

  @Test
  void everyWayToGetAHookWrongIsTried() throws IOException {
    write("after/drivers/bell.c", STEPS);
    assertThat(prove(Verdict.Conclusion.equivalent(), both("--mutants", "--jobs", "1"))).isZero();
    JsonNode mutants = report().at("/verdicts/0/mutants");
    List<String> survivors = new ArrayList<>();
    mutants
        .at("/survivors")
        .forEach(
            each -> survivors.add(each.at("/place").asText() + ": " + each.at("/what").asText()));
    String flags = "vma_desc_set_flags(desc, VMA_IO_BIT);";
    String action = "mmap_action_remap_full(desc, desc->pgoff << PAGE_SHIFT);";
    assertThat(survivors)
        .containsExactlyInAnyOrder(
            "drivers/bell.c:3: EPERM becomes EACCES",
            "drivers/bell.c:13: the check is gone: err || desc->pgoff > 1",
            "drivers/bell.c:13: || becomes && in err || desc->pgoff > 1",
            "drivers/bell.c:13: > becomes >= in desc->pgoff > 1",
            "drivers/bell.c:14: EINVAL becomes ENODEV",
            "drivers/bell.c:15: the step is gone: " + flags,
            "drivers/bell.c:15: the step is done twice: " + flags,
            "drivers/bell.c:15: in the other order: " + flags + " " + action,
            "drivers/bell.c:15: VMA_IO_BIT becomes VMA_PFNMAP_BIT",
            "drivers/bell.c:16: the step is gone: " + action,
            "drivers/bell.c:16: the step is done twice: " + action,
            "drivers/bell.c:16: bytes for pages or pages for bytes: desc->pgoff << PAGE_SHIFT");
    assertThat(mutants.at("/made").intValue()).isEqualTo(survivors.size());
    assertThat(asked).hasSize(1 + survivors.size());
  }

  @Test
  void whatIsRefutedIsCountedAndNoSurvivor() throws IOException {
    write("after/drivers/bell.c", STEPS);
    String hook = "bell_mmap_prepare";
    Prover refuting =
        (pair, limits) -> {
          boolean itself =
              asked.isEmpty()
                  || pair.after().names().functions(hook, pair.file()).get(0).at().end()
                      == asked.element().after().bodies().get(0).at().end();
          return new Oracle(itself ? Verdict.Conclusion.equivalent() : different(), asked)
              .prove(pair, limits);
        };
    List<String> all = new ArrayList<>(List.of("prove", "--no-cache", "-q", "--format", "json"));
    all.addAll(List.of("-o", folder.resolve("out.json").toString(), "--mutants"));
    all.addAll(Arrays.asList(both()));
    assertThat(
            Main.run(List.of(new ProveCommand(observers -> refuting)), all.toArray(String[]::new)))
        .as("a mutant that is different is good news")
        .isZero();
    JsonNode mutants = report().at("/verdicts/0/mutants");
    assertThat(mutants.at("/made").intValue()).isEqualTo(12);
    assertThat(mutants.at("/refuted").intValue())
        .isEqualTo(12 - mutants.at("/survivors").size())
        .isGreaterThan(5);
  }

  @Test
  void nobodyWhoDoesNotAskGetsMutants() throws IOException {
    assertThat(prove(Verdict.Conclusion.equivalent(), both())).isZero();
    assertThat(report().at("/verdicts/0").has("mutants")).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aHookThatIsNotProvedRightHasNoMutants() throws IOException {
    assertThat(prove(unknown(), both("--mutants"))).isZero();
    assertThat(report().at("/verdicts/0").has("mutants")).isFalse();
    assertThat(asked).hasSize(1);
  }

  // ---- exit codes

  @Test
  void differentFailsUnlessNothingDoes() {
    assertThat(prove(different(), both())).isEqualTo(1);
    assertThat(prove(different(), both("--fail-on", "never"))).isZero();
  }

  @Test
  void unknownFailsOnlyWhereWarningsDo() {
    assertThat(prove(unknown(), both())).isZero();
    assertThat(prove(unknown(), both("--fail-on", "warning"))).isEqualTo(1);
  }

  @Test
  void bisectSkipsWhatIsNotKnown() {
    assertThat(prove(unknown(), both("--bisect"))).isEqualTo(125);
    assertThat(prove(unknown(), both("--bisect", "--fail-on", "warning"))).isEqualTo(125);
    assertThat(prove(different(), both("--bisect"))).isEqualTo(1);
    assertThat(prove(Verdict.Conclusion.equivalent(), both("--bisect"))).isZero();
  }

  @Test
  void aProverThatBreaksIsOurFaultAndTheOthersAreStillReported() throws IOException {
    write("before/drivers/gong.c", OLD.replace("bell", "gong"));
    write("after/drivers/gong.c", NEW.replace("bell", "gong"));
    Prover broken =
        (pair, limits) -> {
          if (pair.file().contains("bell")) {
            throw new IllegalStateException("broken");
          }
          return new Oracle(Verdict.Conclusion.equivalent(), asked).prove(pair, limits);
        };
    List<String> all = new ArrayList<>(List.of("prove", "--no-cache", "-q", "--format", "json"));
    all.addAll(List.of("-o", folder.resolve("out.json").toString()));
    all.addAll(Arrays.asList(both()));
    int code = Main.run(List.of(new ProveCommand(observers -> broken)), all.toArray(String[]::new));
    assertThat(code).isEqualTo(3);
    assertThat(report().at("/verdicts")).hasSize(1);
  }

  // ---- questions

  /** Asks one question, and is told that it cannot be. */
  private Provers asking() {
    return observers ->
        (pair, limits) -> {
          Terms terms = new Terms();
          Term truth = terms.proposition("a");
          Asked observer = observers.apply(pair);
          observer.asked(List.of(truth, terms.not(truth)), new Answer.Impossible());
          return new Oracle(Verdict.Conclusion.equivalent(), asked).prove(pair, limits);
        };
  }

  private int prove(Provers provers, String... more) {
    List<String> all = new ArrayList<>(List.of("prove", "--no-cache", "-q", "--format", "json"));
    all.addAll(List.of("-o", folder.resolve("out.json").toString()));
    all.addAll(Arrays.asList(both(more)));
    return Main.run(List.of(new ProveCommand(provers)), all.toArray(String[]::new));
  }

  @Test
  void everyQuestionIsAFileForAnySolver() throws IOException {
    Path questions = folder.resolve("some/where");
    assertThat(prove(asking(), "--smt2", questions.toString())).isZero();
    Path file = questions.resolve("drivers_bell.c-bell_mmap-bell_mmap_prepare-00001.smt2");
    assertThat(Files.readString(file))
        .startsWith("(set-info :status unsat)\n(set-logic ")
        .endsWith("(check-sat)\n(exit)\n");
  }

  @Test
  void aDirectoryForQuestionsThatIsNoneIsWrongUse() {
    Path file = folder.resolve("after/drivers/bell.c");
    assertThat(prove(asking(), "--smt2", file.toString())).isEqualTo(2);
    assertThat(asked).isEmpty();
  }

  @Test
  void nobodyIsToldQuestionsUnasked() throws IOException {
    assertThat(prove(asking())).isZero();
    try (var files = Files.walk(folder)) {
      assertThat(files).noneMatch(each -> each.toString().endsWith(".smt2"));
    }
  }

  // ---- reports

  @Test
  void aSecondReportIsOfTheSameRun() throws IOException {
    Path second = folder.resolve("second.sarif");
    assertThat(prove(different(), both("--also", "sarif=" + second))).isEqualTo(1);
    assertThat(asked).hasSize(1);
    assertThat(new ObjectMapper().readTree(second.toFile()).at("/runs/0/results")).hasSize(1);
    assertThat(report().at("/summary/different").intValue()).isEqualTo(1);
  }

  @Test
  void timesAreOnlyForWhoAsks() throws IOException {
    assertThat(prove(Verdict.Conclusion.equivalent(), both())).isZero();
    assertThat(report().at("/verdicts/0").has("millis")).isFalse();
    assertThat(prove(Verdict.Conclusion.equivalent(), both("--timings"))).isZero();
    assertThat(report().at("/verdicts/0").has("millis")).isTrue();
  }

  @Test
  void everyJobCountGivesTheSameBytes() throws IOException {
    for (int i = 0; i < 12; i++) {
      write("before/drivers/bell" + i + ".c", OLD.replace("bell", "bell" + i));
      write("after/drivers/bell" + i + ".c", NEW.replace("bell", "bell" + i));
    }
    assertThat(prove(unknown(), both("--jobs", "1"))).isZero();
    String one = Files.readString(folder.resolve("out.json"));
    assertThat(prove(unknown(), both("--jobs", "4"))).isZero();
    assertThat(Files.readString(folder.resolve("out.json"))).isEqualTo(one);
    assertThat(report().at("/verdicts")).hasSize(13);
  }
}
