// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree that a test writes. */
public record Tree(Path root) {

  /** Writes a file, and the directories above it. */
  public Tree file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /**
   * Writes what makes it a kernel tree, one from before descriptors: a list of maintainers, the
   * owner of the hooks, and a VMA.
   */
  public Tree kernel() throws IOException {
    return file("MAINTAINERS", "LANTERNS\nM:\tNobody <nobody@example.org>\nF:\tdrivers/lantern/\n")
        .file(
            "include/linux/fs.h",
            """
            struct file_operations {
            	int (*mmap)(struct file *, struct vm_area_struct *);
            	int (*mmap_prepare)(struct vm_area_desc *);
            };
            """)
        .file(
            "include/linux/mm.h",
            """
            #include <linux/mm_types.h>
            struct vm_operations_struct {
            	void (*open)(struct vm_area_struct *vma);
            	void (*close)(struct vm_area_struct *vma);
            };
            """)
        .file(
            "include/linux/mm_types.h",
            """
            struct vm_area_struct {
            	unsigned long vm_start;
            	unsigned long vm_end;
            	unsigned long vm_pgoff;
            	void *vm_private_data;
            };
            """);
  }

  public Path path(String path) {
    return root.resolve(path);
  }

  public Mmaproof mmaproof() {
    return Mmaproof.in(root);
  }
}
