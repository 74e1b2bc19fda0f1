// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HookClassTest {
  private static final String HOOK =
      "static int lamp_mmap(struct file *file, struct vm_area_struct *vma)\n";
  private static final String TABLE =
      "static const struct lamp_ops lamp_ops = { .mmap = lamp_mmap };\n";
  private static final String LAMP =
      """
      struct lamp { struct vm_area_struct *vma; void *mem; unsigned long users; };
      """;

  @TempDir Path root;

  /** Class and blockers of a hook with that body, behind {@code before}. */
  private String hook(String before, String body) throws IOException {
    String driver = LAMP + before + HOOK + "{\n" + body + "}\n" + TABLE;
    return SmallTree.in(root).driver("drivers/lamp/lamp.c", driver).classes().get(0);
  }

  private static String remap(String protection) {
    return "return remap_pfn_range(vma, vma->vm_start, 16, vma->vm_end - vma->vm_start, "
        + protection
        + ");\n";
  }

  @Test
  void anAnswerInAStructOfTheCallerIsNoState() throws IOException {
    assertThat(
            hook(
                """
                struct size { unsigned long bytes; };
                static int ask(struct lamp *lamp, struct size *size, struct vm_area_struct **vma)
                {
                  size->bytes = lamp->users;
                  *vma = lamp->vma;
                  return 0;
                }
                """,
                """
                struct size size;
                struct vm_area_struct *other;
                if (ask(file->private_data, &size, &other))
                  return -22;
                """
                    + remap("vma->vm_page_prot")))
        .isEqualTo("pfn-remap owner:lamp_ops");
  }

  @Test
  void whatIsSetUpOnceIsNoStateOfAMapping() throws IOException {
    assertThat(
            hook(
                "",
                """
                struct lamp *lamp = file->private_data;
                if (!lamp->mem)
                  lamp->mem = kzalloc(64, GFP_KERNEL);
                return lamp->mem ? 0 : -12;
                """))
        .isEqualTo("fields owner:lamp_ops");
  }

  @Test
  void whatIsStoredForEachMappingIsState() throws IOException {
    assertThat(
            hook(
                "static void take(struct lamp *lamp) { lamp->users++; }\n",
                "take(file->private_data);\nreturn 0;\n"))
        .isEqualTo("per-mapping-state owner:lamp_ops");
    assertThat(
            hook(
                "",
                """
                if (!vma->vm_private_data)
                  vma->vm_private_data = kzalloc(64, GFP_KERNEL);
                return 0;
                """))
        .isEqualTo("per-mapping-state owner:lamp_ops");
  }

  @Test
  void aVmaInALocalOrInItsOwnFieldsIsNotKept() throws IOException {
    assertThat(
            hook(
                "",
                """
                struct lamp local;
                struct vm_area_struct *same = vma;
                local.vma = vma;
                same->vm_private_data = vma;
                return 0;
                """))
        .isEqualTo("fields owner:lamp_ops");
  }

  @Test
  void aVmaThatIsStoredBeyondTheCallIsKept() throws IOException {
    assertThat(
            hook(
                "",
                """
                struct lamp *lamp = file->private_data;
                if (!lamp->vma)
                  lamp->vma = vma;
                return 0;
                """))
        .isEqualTo("per-mapping-state owner:lamp_ops;state:vma-kept");
  }

  @Test
  void aLocalThatHoldsTheProtectionOfTheVmaIsNoOther() throws IOException {
    assertThat(hook("", "pgprot_t prot = vma->vm_page_prot;\n" + remap("prot")))
        .isEqualTo("pfn-remap owner:lamp_ops");
    assertThat(
            hook(
                "",
                """
                pgprot_t prot = pgprot_noncached(vma->vm_page_prot);
                vma->vm_page_prot = prot;
                """
                    + remap("prot")))
        .isEqualTo("pfn-remap owner:lamp_ops");
    assertThat(
            hook(
                "static int map(struct vm_area_struct *vma, pgprot_t prot)\n{\n"
                    + remap("prot")
                    + "}\n",
                "return map(vma, vma->vm_page_prot);\n"))
        .isEqualTo("pfn-remap owner:lamp_ops");
  }

  @Test
  void aLocalCopyThatWasChangedIsAnotherProtection() throws IOException {
    assertThat(
            hook(
                "",
                """
                pgprot_t prot = vma->vm_page_prot;
                prot = pgprot_noncached(prot);
                """
                    + remap("prot")))
        .isEqualTo("pfn-remap action:prot;owner:lamp_ops");
    assertThat(
            hook(
                "static int map(struct vm_area_struct *vma, pgprot_t prot)\n{\n"
                    + remap("prot")
                    + "}\n",
                "return map(vma, pgprot_noncached(vma->vm_page_prot));\n"))
        .isEqualTo("pfn-remap action:prot;owner:lamp_ops");
  }

  @Test
  void anExportedFunctionOfTheSameDirectoryIsLookedThrough() throws IOException {
    assertThat(exported("drivers/lamp/core.c").classes())
        .containsExactly("pfn-remap owner:lamp_ops");
  }

  @Test
  void anExportedFunctionOfASubsystemIsAHelper() throws IOException {
    assertThat(exported("lib/core.c").classes())
        .containsExactly("stacked helper:lamp_core_mmap;owner:lamp_ops");
  }

  private SmallTree exported(String path) throws IOException {
    return SmallTree.in(root)
        .driver(
            path,
            "int lamp_core_mmap(struct vm_area_struct *vma)\n{\n"
                + remap("vma->vm_page_prot")
                + "}\nEXPORT_SYMBOL_GPL(lamp_core_mmap);\n")
        .driver(
            "drivers/lamp/lamp.c",
            "int lamp_core_mmap(struct vm_area_struct *vma);\n"
                + HOOK
                + "{\n  return lamp_core_mmap(vma);\n}\n"
                + TABLE);
  }
}
