// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

/** C files with one finding each, in different drivers' names. */
final class Drivers {
  private Drivers() {}

  /** An error in line 6, action-overwritten. */
  static String error(String name) {
    return """
        #include <linux/fs.h>

        static int NAME_mmap_prepare(struct vm_area_desc *desc)
        {
        	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
        	mmap_action_remap(desc, desc->start, 2, PAGE_SIZE);
        	return 0;
        }

        static const struct file_operations NAME_fops = {
        	.mmap_prepare = NAME_mmap_prepare,
        };
        """
        .replace("NAME", name);
  }

  /** A warning in line 7, mmap-only-test. */
  static String warning(String name) {
    return """
        #include <linux/fs.h>

        struct NAME { struct file *lower; };

        static int NAME_open(struct inode *inode, struct NAME *NAME)
        {
        	if (!NAME->lower->f_op->mmap)
        		return -ENODEV;
        	return 0;
        }
        """
        .replace("NAME", name);
  }

  /** A note in line 9, deprecated-mmap-hook. */
  static String note(String name) {
    return """
        #include <linux/fs.h>

        static int NAME_mmap(struct file *file, struct vm_area_struct *vma)
        {
        	return 0;
        }

        static const struct file_operations NAME_fops = {
        	.mmap = NAME_mmap,
        };
        """
        .replace("NAME", name);
  }
}
