// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie in the project. */
final class Top {
  private Top() {}

  /** The directory of the whole project, wherever in it the tests were started. */
  static Path directory() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("rules")) || !Files.isDirectory(at.resolve("model"))) {
      at = at.getParent();
    }
    return at;
  }

  static Path catalog() {
    return directory().resolve("rules/src/main/java/org/mmaproof/rules/catalog");
  }

  static Path cases() {
    return directory().resolve("corpus/cases");
  }

  /** The files and directories in {@code directory}, sorted; none when it does not exist. */
  static List<Path> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
