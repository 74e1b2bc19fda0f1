// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.program;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the project. */
public final class Project {
  private Project() {}

  /** The directory of the whole project, wherever in it the tests were started. */
  public static Path top() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(at.resolve("action.yml"))) {
      at = at.getParent();
    }
    return at;
  }

  /** The program, as packaged. */
  public static Path jar() {
    return top().resolve("analyzer/target/mmaproof.jar");
  }

  /** Where the program keeps caches when a test runs it. */
  public static Path caches() {
    return top().resolve("corpus/target/caches");
  }

  /** Whether goldens are to be rewritten: {@code mvn verify -Dbless}. */
  public static boolean blesses() {
    String bless = System.getProperty("bless", "false");
    return bless.isEmpty() || bless.equals("true");
  }
}
