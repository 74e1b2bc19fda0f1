// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.c.Options;
import org.mmaproof.model.ir.Presence;

/** A tree of Kconfig files below {@code root}. */
record Kernel(Path root) {
  void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Configurations configurations() {
    return KconfigConfigurations.of(new Directory(root, 1), new Workers(1));
  }

  static Kconfig read(Path root) {
    return Kconfig.read(new Directory(root, 1), new Workers(1));
  }

  static Presence yes(String option) {
    return Options.builtIn("CONFIG_" + option);
  }

  static Presence module(String option) {
    return Options.module("CONFIG_" + option);
  }
}
