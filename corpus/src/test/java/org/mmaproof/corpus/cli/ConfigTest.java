// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** A tree read as one {@code .config} has it. */
final class ConfigTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void writeDriver() throws IOException {
    tree =
        new Tree(directory)
            .file(
                "gong.c",
                """
                static int gong_mmap(struct file *file, struct vm_area_struct *vma)
                {
                	return 0;
                }
                #ifdef CONFIG_GONG
                static const struct file_operations gong = { .mmap = gong_mmap };
                #else
                static const struct file_operations bell = {
                #if IS_ENABLED(CONFIG_BELL) && CONFIG_BELLS > 3
                	.mmap = gong_mmap,
                #endif
                };
                #endif
                """)
            .file("gong.config", "CONFIG_GONG=y\n")
            .file("bell.config", "CONFIG_BELL=m\nCONFIG_BELLS=4\n")
            .file("few.config", "CONFIG_BELL=y\nCONFIG_BELLS=3\n# CONFIG_GONG is not set\n")
            .file("no.config", "CONFIG\n");
  }

  private Run census(String config) throws IOException, InterruptedException {
    return tree.mmaproof().run("census", "-q", "--format=csv", "--config=" + config, "gong.c");
  }

  private String tables(String config) throws IOException, InterruptedException {
    Run run = census(config);
    assertThat(run.code()).as(run.err()).isZero();
    return String.join(
        " ", run.out().lines().skip(1).map(row -> row.split(",", -1)[3]).sorted().toList());
  }

  @Test
  void whatIsNoConfigurationIsWrongUse() throws Exception {
    assertThat(census("no.config").code()).isEqualTo(2);
    assertThat(census("gone.config").code()).isEqualTo(2);
    assertThat(census("gone.config").err()).contains("gone.config", "there is no such file");
    assertThat(census(".").code()).isEqualTo(2);
  }

  @Test
  void onlyWhatIsPartOfTheConfigurationIsSeen() throws Exception {
    assertThat(tables("gong.config")).isEqualTo("gong");
    assertThat(tables("bell.config")).isEqualTo("bell");
    assertThat(tables("few.config")).isEmpty();
  }

  @Test
  void findingsElsewhereAreNotReported() throws Exception {
    Run gong = tree.mmaproof().run("scan", "-q", "--format=unix", "--config=gong.config", "gong.c");
    assertThat(gong.out().lines()).allMatch(line -> line.endsWith("[deprecated-mmap-hook]"));
    Run few = tree.mmaproof().run("scan", "-q", "--format=unix", "--config=few.config", "gong.c");
    assertThat(few.out()).isEmpty();
    assertThat(few.code()).isZero();
  }
}
