// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** What of a scan a change has to do with, through the program. */
final class SinceTest {
  private static final String DRIVER =
      """
      #include <linux/fs.h>

      static int bell_swing(struct vm_area_desc *desc)
      {
      	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
      	return 0;
      }

      static int bell_mmap_prepare(struct vm_area_desc *desc)
      {
      	bell_swing(desc);
      	mmap_action_remap(desc, desc->start, 2, PAGE_SIZE);
      	return 0;
      }

      static const struct file_operations bell_fops = {
      	.mmap_prepare = bell_mmap_prepare,
      };
      """;

  @TempDir private Path folder;

  private Run since(String driver) throws Exception {
    new Tree(folder).file("bell.c", driver);
    return Mmaproof.in(folder).run("scan", "--quiet", "--format", "unix", "--since", "HEAD");
  }

  private Repository repository() throws Exception {
    Repository repository = Repository.in(folder);
    repository.add("bell.c", DRIVER).commit("bell");
    return repository;
  }

  @Test
  void whatWasThereBeforeIsNotReported() throws Exception {
    try (Repository repository = repository()) {
      assertThat(since(DRIVER)).isEqualTo(new Run(0, "", ""));
      assertThat(since("/* A bell. */\n" + DRIVER)).isEqualTo(new Run(0, "", ""));
      assertThat(repository.directory()).isEqualTo(folder);
    }
  }

  @Test
  void aFindingOnAChangedLineIsReported() throws Exception {
    try (Repository repository = repository()) {
      assertThat(repository.directory()).isEqualTo(folder);
      Run run = since(DRIVER.replace("start, 2,", "start, 3,"));
      assertThat(run.out()).startsWith("bell.c:12:").contains("[action-overwritten]");
      assertThat(run.code()).isEqualTo(1);
    }
  }

  @Test
  void aFindingInAFunctionWhoseCalleeChangedIsReported() throws Exception {
    try (Repository repository = repository()) {
      assertThat(repository.directory()).isEqualTo(folder);
      Run run =
          since(
              DRIVER.replace(
                  "	return 0;\n}\n\nstatic int bell_mmap",
                  "	return 1;\n}\n\nstatic int bell_mmap"));
      assertThat(run.out()).contains("[action-overwritten]");
    }
  }

  @Test
  void aRevisionThatIsNotThereIsWrongUse() throws Exception {
    try (Repository repository = repository()) {
      assertThat(repository.directory()).isEqualTo(folder);
      Run run = Mmaproof.in(folder).run("scan", "--since", "nothing");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.said()).hasSize(1);
      assertThat(Mmaproof.in(folder).run("scan", "--since", "HEAD", "--git", "HEAD..").code())
          .isEqualTo(2);
    }
  }
}
