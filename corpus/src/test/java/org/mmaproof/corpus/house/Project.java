// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the project. */
final class Project {
  private Project() {}

  /** The directory of the whole project, wherever in it the tests were started. */
  static Path top() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(at.resolve("action.yml"))) {
      at = at.getParent();
    }
    return at;
  }

  /** The program, as packaged. */
  static Path jar() {
    return top().resolve("analyzer/target/mmaproof.jar");
  }
}
