// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.kernel.Kernels;

/** A tree of a few headers, to which a test adds its drivers. */
record SmallTree(Path root) {
  private static final String HEADER =
      """
      typedef struct { unsigned long pgprot; } pgprot_t;
      #define VM_READ 1
      struct file { void *private_data; };
      struct vm_area_struct {
        unsigned long vm_start;
        unsigned long vm_end;
        unsigned long vm_pgoff;
        unsigned long vm_flags;
        pgprot_t vm_page_prot;
        struct file *vm_file;
        void *vm_private_data;
        const struct vm_operations_struct *vm_ops;
      };
      struct vm_operations_struct {
        void (*open)(struct vm_area_struct *vma);
        void (*close)(struct vm_area_struct *vma);
      };
      struct lamp_ops {
        int (*mmap)(struct file *file, struct vm_area_struct *vma);
        int (*light)(struct file *file);
      };
      struct gong_ops {
        void *(*mmap)(struct file *file);
        int (*strike)(struct file *file);
      };
      struct list_head { struct list_head *next, *prev; };
      pgprot_t pgprot_noncached(pgprot_t prot);
      """;

  static SmallTree in(Path root) throws IOException {
    SmallTree tree = new SmallTree(root);
    tree.write("include/linux/fs.h", "struct file_operations;\n");
    return tree.write("include/linux/lamp.h", HEADER);
  }

  /** Adds a file. */
  SmallTree write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
    return this;
  }

  /** Adds a driver that includes the header. */
  SmallTree driver(String path, String text) throws IOException {
    return write(path, "#include <linux/lamp.h>\n" + text);
  }

  /** The copies that carry hooks, as the census prints them. */
  List<String> copies() {
    try (Survey survey = survey()) {
      return Registrations.in(survey, true).copies().stream().map(Copy::note).toList();
    }
  }

  /** Class and blockers of each row, by path and line: {@code fields owner:lamp_ops}. */
  List<String> classes() {
    try (Survey survey = survey()) {
      Registrations all = Registrations.in(survey, true);
      return new Census(survey, Kernels.newest(), "", all)
          .rows(all.all()).stream()
              .map(row -> row.hookClass() + " " + String.join(";", row.blockers()))
              .toList();
    }
  }

  private Survey survey() {
    Survey survey = new Survey(new Directory(root, 1), new Workers(1), path -> {});
    survey.read(survey.source().list(""), new Survey.Wanted.Hooks());
    return survey;
  }
}
