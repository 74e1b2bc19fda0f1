// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** What {@code scan --fix} changes, and what it leaves alone. */
final class FixTest {
  @TempDir Path directory;

  private static String driver(String body) {
    return """
        struct lantern { unsigned long pfn; struct file *lower; };
        static int lantern_mmap_prepare(struct vm_area_desc *desc)
        {
        	struct lantern *lantern = desc->file->private_data;

        %s
        	mmap_action_remap_full(desc, lantern->pfn);
        	return 0;
        }
        static const struct file_operations lantern_fops = {
        	.mmap_prepare = lantern_mmap_prepare,
        };
        """
        .formatted(body);
  }

  private Run fix(String text) throws Exception {
    return new Tree(directory).file("a.c", text).mmaproof().run("scan", "--fix", "--format=unix");
  }

  private String after() throws Exception {
    return Files.readString(directory.resolve("a.c"));
  }

  @Test
  void whatIsNotCertainStays() throws Exception {
    String text = driver("\tvma_desc_set_flags(desc, VMA_MAYWRITE_BIT);");
    Run run = fix(text);
    assertThat(run.out()).contains("[permission-gained]");
    assertThat(run.said()).contains("mmaproof: nothing was fixed");
    assertThat(after()).isEqualTo(text);
  }

  @Test
  void whatAMacroStandsForStays() throws Exception {
    String text =
        "#define FAIL EAGAIN\n#define SHARED(d) vma_desc_test(d, VM_SHARED)\n"
            + driver("\tif (!SHARED(desc))\n\t\treturn -EINVAL;");
    Run run = fix(text);
    assertThat(run.out()).contains("[flag-type-mismatch]");
    assertThat(after()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "desc->action.error_override = EAGAIN;|desc->action.error_override = -EAGAIN;",
        "desc->action.error_override=5 ;|desc->action.error_override=-5 ;",
        "if (vma_desc_test(desc, VM_SHARED))|if (vma_desc_test(desc, VMA_SHARED_BIT))",
        "vma_desc_set_flags(desc, VMA_IO_BIT, VM_DONTDUMP);"
            + "|vma_desc_set_flags(desc, VMA_IO_BIT, VMA_DONTDUMP_BIT);",
      })
  void whatIsCertainIsChanged(String before, String expected) throws Exception {
    String end = before.startsWith("if") ? "\n\t\treturn -EINVAL;" : "";
    Run run = fix(driver("\t" + before + end));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("mmaproof: 1 finding fixed in 1 file");
    assertThat(after()).isEqualTo(driver("\t" + expected + end));
    assertThat(new Tree(directory).mmaproof().run("scan").code()).isZero();
  }

  @Test
  void statementsByHandBecomeTheHelper() throws Exception {
    String hand =
        """
        static int hook(struct vm_area_desc *desc)
        {
        	desc->action.type = MMAP_REMAP_PFN;
        	desc->action.remap.start = desc->start;
        	desc->action.remap.start_pfn = 1;
        	desc->action.remap.size = vma_desc_size(desc);
        	return 0;
        }
        static const struct file_operations fops = { .mmap_prepare = hook };
        """;
    fix(hand);
    assertThat(after())
        .contains("{\n\tmmap_action_remap(desc, desc->start, 1, vma_desc_size(desc));\n\treturn")
        .doesNotContain("action.");
  }

  @Test
  void statementsWithMoreThanTheHelperStay() throws Exception {
    String hand =
        """
        static int hook(struct vm_area_desc *desc)
        {
        	desc->action.type = MMAP_REMAP_PFN;
        	desc->action.remap.start = desc->start;
        	desc->action.remap.start_pfn = 1;
        	desc->action.remap.size = vma_desc_size(desc);
        	desc->action.remap.pgprot = pgprot_noncached(desc->page_prot);
        	return 0;
        }
        static const struct file_operations fops = { .mmap_prepare = hook };
        """;
    fix(hand);
    assertThat(after()).isEqualTo(hand);
  }

  @Test
  void aDescriptorIsInitialisedAndTheWrapperCalled() throws Exception {
    fix(
        """
        int outer(struct file *lower, struct vm_area_struct *vma)
        {
        	struct vm_area_desc desc;

        	if (lower->f_op->mmap(lower, vma))
        		return -EIO;
        	return vfs_mmap_prepare(lower, &desc);
        }
        """);
    assertThat(after())
        .contains("\tstruct vm_area_desc desc = { };\n")
        .contains("\tif (vfs_mmap(lower, vma))\n");
  }

  @Test
  void everyOtherByteIsAsItWas() throws Exception {
    String text =
        "/* caf\u00e9 \u00ff\u00fe */\r\n"
            + driver("\tdesc->action.error_override = EAGAIN;").replace("\n", "\r\n").strip();
    Path file = directory.resolve("a.c");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Mmaproof.in(directory).run("scan", "--fix");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .isEqualTo(text.replace("= EAGAIN", "= -EAGAIN"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (var files = Files.list(directory)) {
      assertThat(files.map(each -> each.getFileName().toString()).toList())
          .isEqualTo(List.of("a.c"));
    }
  }

  @Test
  void nothingOutsideTheTreeIsWritten() throws Exception {
    String text = driver("\tdesc->action.error_override = EAGAIN;");
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Path tree = Files.createDirectory(directory.resolve("tree"));
    Files.writeString(outside.resolve("a.c"), text);
    Files.createSymbolicLink(tree.resolve("a.c"), outside.resolve("a.c"));
    Files.createSymbolicLink(tree.resolve("drivers"), outside);
    Files.writeString(tree.resolve("b.c"), "#include \"drivers/a.c\"\n#include \"a.c\"\n");
    Mmaproof.in(tree).run("scan", "--fix", ".");
    assertThat(outside.resolve("a.c")).hasContent(text);
  }

  @Test
  void onlyWhatIsNamedIsWritten() throws Exception {
    String text = driver("\tdesc->action.error_override = EAGAIN;");
    Tree tree = new Tree(directory).file("a/a.c", text).file("b/b.c", text);
    tree.mmaproof().run("scan", "--fix", "a");
    assertThat(tree.path("b/b.c")).hasContent(text);
    assertThat(Files.readString(tree.path("a/a.c"))).contains("-EAGAIN");
  }

  @Test
  void whatIsSilencedStays() throws Exception {
    String text =
        driver(
            "\t/* mmaproof: allow error-override-invalid - checked */\n"
                + "\tdesc->action.error_override = EAGAIN;");
    fix(text);
    assertThat(after()).isEqualTo(text);
  }

  @Test
  void withoutTheOptionNothingIsWritten() throws Exception {
    String text = driver("\tdesc->action.error_override = EAGAIN;");
    Run run = new Tree(directory).file("a.c", text).mmaproof().run("scan", "--format=sarif");
    assertThat(
            run.json()
                .at("/runs/0/results/0/fixes/0/artifactChanges/0/replacements/0/insertedContent")
                .path("text")
                .asText())
        .isEqualTo("-");
    assertThat(after()).isEqualTo(text);
  }
}
