// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Patches laid over trees, through the program. */
final class PatchTest {
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");

  @TempDir private Path folder;

  /** A tree with one driver, as commits and as files; a mailbox with what the second changes. */
  private Path series() throws Exception {
    try (Repository repository = Repository.in(folder.resolve("git"))) {
      repository.add(HPET.resolve("before")).commit("clock: as it was");
      String commit = repository.add(HPET.resolve("cached/after")).commit("clock: convert");
      return Files.writeString(folder.resolve("series.mbox"), repository.mail(commit, 1, 1));
    }
  }

  private static void isOneLine(Run run, String... words) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--- /dev/null\n+++ /tmp/mmaproof-was-here.c\n@@ -0,0 +1 @@\n+x\n",
        "--- /dev/null\n+++ b/../mmaproof-was-here.c\n@@ -0,0 +1 @@\n+x\n",
        "--- /dev/null\n+++ /dev/sda\n@@ -0,0 +1 @@\n+x\n",
        "--- /dev/null\n+++ b/x%0A::error::y.c\n@@ -0,0 +1 @@\n+x\n",
        "--- /dev/null\n+++ b/.git/hooks/post-checkout\n@@ -0,0 +1 @@\n+x\n",
        "diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc\n",
        "diff --git a/d.c b/d.c\nindex 1..2 100644\nGIT binary patch\nliteral 5\nMcmZQzWB>pF\n",
        "--- a/d.c\n+++ b/d.c\n@@ -1,3 +1,3 @@\n 1\n-::error::x\n+2\n 3\n",
        "--- a/::error::x.c\n+++ b/::error::x.c\n@@ -1 +1 @@\n-1\n+2\n"
      })
  void aPatchMeantToHarmIsOneLineAndNothingIsTouched(String patch) throws Exception {
    Tree tree = new Tree(folder.resolve("tree")).file("d.c", Drivers.error("bell"));
    Files.writeString(folder.resolve("harm.patch"), patch);
    Run run =
        tree.mmaproof().with("GITHUB_ACTIONS", "true").run("scan", "--patch", "../harm.patch", ".");
    isOneLine(run, "../harm.patch");
    assertThat(run.err()).startsWith("mmaproof: ");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
    assertThat(Files.readString(tree.path("d.c"))).isEqualTo(Drivers.error("bell"));
  }

  @Test
  void aPatchWithoutEndIsOneLine() throws Exception {
    Path file = folder.resolve("long.patch");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          "--- a/d.c\n+++ b/d.c\n@@ -1 +1,99999999 @@\n-1\n".getBytes(StandardCharsets.UTF_8));
      byte[] line = ("+" + "x".repeat((1 << 20) - 2) + "\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(line);
      }
    }
    isOneLine(Mmaproof.in(folder).run("scan", "--patch", "long.patch", "."), "32 MiB");
    Files.delete(file);
    Files.writeString(file, "--- a/d.c\n+++ b/d.c\n" + "@@ -1 +1 @@\n-1\n+1\n".repeat(1_000_000));
    isOneLine(Mmaproof.in(folder).run("scan", "--patch", "long.patch", "."), "lines");
    isOneLine(Mmaproof.in(folder).run("scan", "--patch", "nothing", "."), "nothing");
    isOneLine(Mmaproof.in(folder).run("scan", "--patch", ".", "."), "directory");
  }

  @Test
  void aPatchedTreeIsTheTreeThatThePatchMakes() throws Exception {
    Path mbox = series();
    Path old = HPET.resolve("before");
    Path converted = HPET.resolve("cached/after");
    for (List<String> command :
        List.of(List.of("scan", "--format", "json"), List.of("census", "--format", "csv"))) {
      List<String> patched = new java.util.ArrayList<>(command);
      patched.addAll(List.of("--quiet", "--patch", mbox.toString(), "."));
      List<String> made = new java.util.ArrayList<>(command);
      made.addAll(List.of("--quiet", "."));
      Run run = Mmaproof.in(old).run(patched);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo(Mmaproof.in(converted).run(made).out());
    }
  }

  @Test
  void standardInputIsAPatchToo() throws Exception {
    Path mbox = series();
    Process process =
        Mmaproof.in(HPET.resolve("before"))
            .builder("census", "--quiet", "--format", "csv", "--patch", "-", ".")
            .redirectInput(mbox.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).contains("clock_mmap_prepare");
  }

  @Test
  void theCacheOfATreeKnowsNothingOfPatches() throws Exception {
    Path mbox = series();
    Tree tree = new Tree(folder.resolve("tree")).kernel();
    Files.createDirectories(tree.path("drivers"));
    Files.copy(HPET.resolve("before/drivers/clock.c"), tree.path("drivers/clock.c"));
    String cache = folder.resolve("cache").toString();
    Thread.sleep(3500); // only then is a file known again
    Run plain = tree.mmaproof().run("scan", "--cache-dir", cache, "--format", "unix", ".");
    Run patched =
        tree.mmaproof()
            .run("scan", "--cache-dir", cache, "--format", "unix", "--patch", mbox.toString(), ".");
    assertThat(plain.out()).contains("deprecated-mmap-hook");
    assertThat(patched.out()).doesNotContain("deprecated-mmap-hook");
    assertThat(tree.mmaproof().run("scan", "--cache-dir", cache, "--format", "unix", "."))
        .isEqualTo(plain);
    assertThat(
            tree.mmaproof()
                .run(
                    "scan",
                    "--cache-dir",
                    cache,
                    "--format",
                    "unix",
                    "--patch",
                    mbox.toString(),
                    "."))
        .isEqualTo(patched);
  }

  @Test
  void aPatchIsProvedAgainstTheTreeBelowIt() throws Exception {
    Path mbox = series();
    Run run =
        Mmaproof.in(HPET.resolve("before"))
            .run("prove", "--quiet", "--no-cache", ".", "--patch", mbox.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).startsWith("drivers/clock.c:10:clock_mmap_prepare  DIFFERENT\n");
  }
}
