// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept in files; {@code -Dbless} rewrites them. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/mmaproof/analyzer/report");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (bless()) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s (mvn verify -Dbless accepts)", file)
        .isEqualTo(Files.readString(file));
  }

  private static boolean bless() {
    String bless = System.getProperty("bless", "false");
    return bless.isEmpty() || bless.equals("true");
  }
}
