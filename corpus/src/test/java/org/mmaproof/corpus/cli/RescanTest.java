// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/**
 * A scan of a tree that is as it was answers from the last one; of any other it looks again.
 *
 * <p>Its tests mostly wait for files to settle, so they do that together.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RescanTest {
  /** A driver whose finding depends on what {@code ONCE} is. */
  private static final String USER =
      """
      #include <linux/fs.h>
      #include "INCLUDED"

      static int user_mmap_prepare(struct vm_area_desc *desc)
      {
      	ONCE(desc);
      	ONCE(desc);
      	return 0;
      }

      static const struct file_operations user_fops = {
      	.mmap_prepare = user_mmap_prepare,
      };
      """;

  private static final String REMAPS =
      "#define ONCE(d) mmap_action_remap(d, d->start, 1, PAGE_SIZE)\n";
  private static final String NOTHING = "#define ONCE(d) generic_file_mmap_prepare(d)\n";

  @TempDir Path directory;
  private Tree tree;
  private Path cache;

  @BeforeEach
  void writeTree() throws IOException {
    cache = directory.resolve("cache");
    tree =
        new Tree(directory.resolve("linux"))
            .kernel()
            .file("drivers/lantern/lantern.c", Drivers.error("lantern"))
            .file("drivers/lantern/note.c", Drivers.note("note"))
            .file("drivers/lantern/plain.c", "int plain;\n")
            .file("include/linux/plain.h", "int plain;\n")
            .file("Kconfig", "config LANTERN\n\tbool \"Lanterns\"\n");
  }

  /** So long after a change that files count as settled. */
  private static void settle() throws InterruptedException {
    Thread.sleep(3100);
  }

  private Run run(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("scan"));
    arguments.addAll(List.of(options));
    if (arguments.stream().noneMatch(option -> option.startsWith("--generation="))) {
      arguments.add("--generation=7.3");
    }
    return Mmaproof.in(tree.root()).run(arguments);
  }

  private Run cached(String... more) throws Exception {
    List<String> options = new ArrayList<>(List.of("--cache-dir=" + cache));
    options.addAll(List.of(more));
    return run(options.toArray(String[]::new));
  }

  /** Whether a run answers from an earlier one: it says the same, and runs no rule. */
  private boolean remembers(String... options) throws Exception {
    List<String> without = new ArrayList<>(List.of("--no-cache"));
    without.addAll(List.of(options));
    Run alone = run(without.toArray(String[]::new));
    List<String> timed = new ArrayList<>(List.of("--timings"));
    timed.addAll(List.of(options));
    Run steps = cached(timed.toArray(String[]::new));
    assertThat(steps.out()).isEqualTo(alone.out());
    assertThat(steps.code()).isEqualTo(alone.code());
    assertThat(cached(options)).isEqualTo(alone);
    return !steps.err().contains("mmaproof: rules ");
  }

  private List<Path> answers() throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      return all.filter(file -> file.toString().endsWith(".answer")).toList();
    }
  }

  @Test
  void nothingChanged() throws Exception {
    settle();
    assertThat(remembers()).isFalse();
    assertThat(remembers()).isTrue();
    assertThat(cached().out()).contains("lantern.c", "note.c");
  }

  @Test
  void aSourceChanged() throws Exception {
    settle();
    cached();
    tree.file("drivers/lantern/plain.c", Drivers.error("plain"));
    assertThat(remembers()).as("just now").isFalse();
    settle();
    cached();
    assertThat(remembers()).isTrue();
    assertThat(cached().out()).contains("plain.c");
  }

  @Test
  void aHeaderChanged() throws Exception {
    tree.file("drivers/lantern/user.c", USER.replace("INCLUDED", "user.h"))
        .file("drivers/lantern/user.h", NOTHING);
    settle();
    assertThat(cached().out()).doesNotContain("user.c");
    tree.file("drivers/lantern/user.h", REMAPS);
    settle();
    assertThat(remembers()).isFalse();
    assertThat(cached().out()).contains("user.c");
  }

  @Test
  void aFileWithAnotherNameThanCodeHasChanged() throws Exception {
    tree.file("drivers/lantern/user.c", USER.replace("INCLUDED", "user.inc"))
        .file("drivers/lantern/user.inc", NOTHING);
    settle();
    cached();
    assertThat(remembers()).isTrue();
    tree.file("drivers/lantern/user.inc", REMAPS);
    assertThat(remembers()).isFalse();
    assertThat(cached().out()).contains("user.c");
    assertThat(remembers()).isTrue();
  }

  @Test
  void aHeaderThatWasMissingComesByALink() throws Exception {
    tree.file("drivers/lantern/user.c", USER.replace("INCLUDED", "set/user.h"))
        .file("drivers/torch/user.h", REMAPS);
    settle();
    cached();
    assertThat(remembers()).isTrue();
    Files.createSymbolicLink(tree.path("drivers/lantern/set"), tree.path("drivers/torch"));
    assertThat(remembers()).isFalse();
    assertThat(cached().out()).contains("user.c");
  }

  @Test
  void aHeaderThatWasMissingIsThere() throws Exception {
    tree.file("drivers/lantern/user.c", USER.replace("INCLUDED", "user.h"));
    settle();
    cached();
    assertThat(remembers()).isTrue();
    tree.file("drivers/lantern/user.h", REMAPS);
    settle();
    assertThat(remembers()).isFalse();
    assertThat(cached().out()).contains("user.c");
  }

  @Test
  void whatCanBeConfiguredChanged() throws Exception {
    String both =
        """
        #include <linux/fs.h>

        static int user_mmap_prepare(struct vm_area_desc *desc)
        {
        #if defined(CONFIG_LANTERN) && !defined(CONFIG_TORCH)
        	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
        	mmap_action_remap(desc, desc->start, 2, PAGE_SIZE);
        #endif
        	return 0;
        }

        static const struct file_operations user_fops = {
        	.mmap_prepare = user_mmap_prepare,
        };
        """;
    String options = "config LANTERN\n\tbool \"Lanterns\"\n\nconfig TORCH\n\tbool \"Torches\"\n";
    tree.file("drivers/lantern/user.c", both).file("Kconfig", options);
    settle();
    assertThat(cached().out()).contains("user.c:7");
    assertThat(remembers()).isTrue();
    tree.file("Kconfig", options.replace("Lanterns\"\n", "Lanterns\"\n\tdepends on TORCH\n"));
    assertThat(remembers()).isFalse();
    assertThat(cached().out()).doesNotContain("user.c:7");
    settle();
    cached();
    assertThat(remembers()).isTrue();
    tree.file("drivers/Kconfig", "config MORE\n\tbool\n\tselect TORCH\n");
    assertThat(remembers()).isFalse();
  }

  @Test
  void anotherQuestionIsNotAnsweredByThis() throws Exception {
    settle();
    cached();
    for (String other :
        List.of("--rule=action-overwritten", "--no-rule=action-overwritten", "--generation=7.2")) {
      assertThat(remembers(other)).as(other).isFalse();
      assertThat(remembers(other)).as(other + " again").isTrue();
    }
    Path config = Files.writeString(directory.resolve("config"), "CONFIG_LANTERN=y\n");
    assertThat(remembers("--config=" + config)).isFalse();
    assertThat(remembers("--config=" + config)).isTrue();
    Files.writeString(config, "CONFIG_LANTERN=y\nCONFIG_TORCH=y\n");
    assertThat(remembers("--config=" + config)).as("another configuration").isFalse();
    assertThat(remembers()).isTrue();
  }

  @Test
  void allFormatsAndLevelsAreToldFromOneAnswer() throws Exception {
    settle();
    cached();
    for (String option :
        List.of(
            "--format=json", "--format=sarif", "--fail-on=never", "--format=mail", "--jobs=1")) {
      assertThat(remembers(option)).as(option).isTrue();
    }
    assertThat(answers()).hasSize(1);
  }

  @Test
  void aDamagedAnswerIsOneLineAndTheReportIsTheSame() throws Exception {
    settle();
    Run alone = run("--no-cache");
    cached();
    Path file = answers().get(0);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;
    for (byte[] damaged :
        List.of(Arrays.copyOf(whole, whole.length - 1), flipped, new byte[1 << 24], new byte[0])) {
      Files.write(file, damaged);
      Run run = cached();
      assertThat(run.out()).isEqualTo(alone.out());
      assertThat(run.code()).isEqualTo(alone.code());
      assertThat(run.said()).hasSize(alone.said().size() + 1);
      assertThat(run.said().get(0)).startsWith("mmaproof: the cache in ").contains("damaged");
    }
    assertThat(remembers()).as("renewed").isTrue();
  }

  @Test
  void theAnswerOfAnotherTreeIsNotTaken() throws Exception {
    settle();
    cached();
    byte[] ours = Files.readAllBytes(answers().get(0));
    Tree other = new Tree(directory.resolve("other")).kernel();
    settle();
    other.mmaproof().run("scan", "--cache-dir=" + directory.resolve("second"));
    try (Stream<Path> all = Files.list(directory.resolve("second"))) {
      for (Path file : all.filter(path -> path.toString().endsWith(".answer")).toList()) {
        Files.write(file, ours);
      }
    }
    assertThat(other.mmaproof().run("scan", "--cache-dir=" + directory.resolve("second")).out())
        .isEqualTo(other.mmaproof().run("scan", "--no-cache").out())
        .doesNotContain("lantern.c");
  }
}
