// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** {@code ir}: functions in the form that proofs run, and how much of a tree can be read. */
final class IrTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void writeTree() throws IOException {
    tree =
        new Tree(directory)
            .kernel()
            .file(
                "drivers/lantern/lantern.c",
                """
                #include <linux/mm.h>
                #include <linux/fs.h>

                #define WICK_PAGES 3
                #define wick_length(n) ((n) * 4096UL)

                static int wick_trim(int pages)
                {
                	return pages - 1;
                }

                static int lantern_mmap(struct file *file, struct vm_area_struct *vma)
                {
                	if (vma->vm_end - vma->vm_start > wick_length(WICK_PAGES))
                		return -22;
                	lantern_elsewhere(vma->vm_start);
                	return wick_trim(1);
                }

                const struct file_operations lantern_fops = {
                	.mmap = lantern_mmap,
                };
                """)
            .file(
                "drivers/lantern/broken.c",
                """
                #include <linux/fs.h>

                static int broken_mmap(struct file *file, struct vm_area_struct *vma)
                {
                	int n = [ };
                	return n;
                }

                const struct file_operations broken_fops = {
                	.mmap = broken_mmap,
                };
                """);
  }

  private Run ir(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("ir"));
    all.addAll(List.of(arguments));
    Run run = tree.mmaproof().run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  @Test
  void aFunctionIsPrintedWithPlacesToTheColumn() throws Exception {
    String text = ir("drivers/lantern/lantern.c:lantern_mmap").out();
    assertThat(text)
        .startsWith("drivers/lantern/lantern.c:12: s32 lantern_mmap(")
        .contains("wick_trim(1)")
        .contains("0x3000")
        .containsPattern("\\n    17:2-21 +return ")
        .doesNotContain("s32 wick_trim(");
  }

  @Test
  void aFileIsAllOfItsFunctions() throws Exception {
    String all = ir("drivers/lantern/lantern.c").out();
    assertThat(all)
        .contains("s32 wick_trim(")
        .endsWith(ir("drivers/lantern/lantern.c:lantern_mmap").out());
  }

  @Test
  void whatCannotBeReadIsSaid() throws Exception {
    assertThat(ir("drivers/lantern/broken.c").out()).contains("not read: 5:");
  }

  @Test
  void statsCountHooksAndWhatTheyReach() throws Exception {
    Run run = ir("--stats");
    JsonNode stats = run.json();
    assertThat(stats.fieldNames())
        .toIterable()
        .containsExactly("hooks", "lowered", "withProblems", "macros", "calls", "types");
    assertThat(stats.path("hooks").asInt()).isEqualTo(2);
    assertThat(stats.path("lowered").asInt()).isEqualTo(1);
    JsonNode problem = stats.at("/withProblems/0");
    assertThat(problem.path("file").asText()).isEqualTo("drivers/lantern/broken.c");
    assertThat(problem.path("function").asText()).isEqualTo("broken_mmap");
    assertThat(problem.path("line").asInt()).isEqualTo(5);
    assertThat(problem.path("problem").asText()).isNotBlank();
    assertThat(problem.path("text").asText()).isNotBlank();
    assertThat(stats.at("/macros/expanded").asInt()).isPositive();
    assertThat(stats.at("/calls/inlined").asInt()).isEqualTo(1);
    assertThat(stats.at("/calls/opaque/lantern_elsewhere").asInt()).isEqualTo(1);
    assertThat(stats.at("/types/resolved").asInt()).isPositive();
    assertThat(run.err()).contains("of 2 hooks 1 are read whole, 1 with all they reach");
  }

  @Test
  void whatMacrosMakeAtFileScopeIsKnown() throws Exception {
    tree.file(
        "include/linux/torch.h",
        """
        #define TORCH_FNS(n) int torch_##n(int v)
        TORCH_FNS(on);
        #define DEFINE_TORCH(n) int n = 0
        """);
    tree.file(
        "drivers/lantern/torch.c",
        """
        #include <linux/torch.h>
        static DEFINE_TORCH(own);
        int light(void) { return torch_on(own); }
        """);
    assertThat(ir("drivers/lantern/torch.c").out()).contains("t0: s32").doesNotContain("unknown");
  }

  @Test
  void aHeaderThatIncludesTooLittleBorrowsFromTheSourceThatIncludesIt() throws Exception {
    tree.file("include/linux/torch.h", "#define TORCH(v) ((v) + 1)\n");
    tree.file("drivers/lantern/wick.h", "static inline int wick(int v) { return TORCH(v); }\n");
    tree.file(
        "drivers/lantern/torch.c",
        """
        #include <linux/torch.h>
        #include "wick.h"
        static int torch_mmap(struct file *file, struct vm_area_struct *vma) { return wick(2); }
        static const struct file_operations torch = { .mmap = torch_mmap };
        """);
    assertThat(ir("--stats").json().at("/macros/unknown").has("TORCH")).isFalse();
  }

  @Test
  void aPartOfATreeIsCountedAlone() throws Exception {
    assertThat(ir("--stats", "drivers/lantern/lantern.c").json().path("hooks").asInt()).isOne();
    assertThat(ir("--stats", "include").json().path("hooks").asInt()).isZero();
  }

  @Test
  void jobsChangeNothing() throws Exception {
    assertThat(ir("--stats", "--jobs=1").out()).isEqualTo(ir("--stats", "--jobs=7").out());
  }

  @Test
  void aFileGetsWhatStandardOutputWouldGet() throws Exception {
    Run run = ir("--quiet", "-o", "out.json", "--stats");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(tree.path("out.json"))).isEqualTo(ir("--stats").out());
  }

  @Test
  void aNameWithAColonIsAFile() throws Exception {
    tree.file("a:b.c", "static int f(void) { return 1; }\n");
    assertThat(ir("a:b.c").out()).startsWith("a:b.c:1: s32 f(");
    assertThat(ir("a:b.c:f").out()).startsWith("a:b.c:1: s32 f(");
  }

  @Test
  void hostileTextIsHarmless() throws Exception {
    tree.file("hostile.c", "int f(void) { g(\"\u001b[31m\u202e\"); return 1; }\n::error::x\n");
    assertThat(ir("hostile.c").out()).doesNotContain("\u001b", "\u202e").contains("\\x1b");
  }
}
