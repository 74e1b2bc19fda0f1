// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mmaproof.model.ir.SourceText;

/** The files under {@code kernel/} of this program. */
final class Resources {
  private Resources() {}

  static SourceText source(Generation generation, String file) {
    String path = generation.name() + "/" + file;
    return new SourceText("kernel/" + path, bytes(path));
  }

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Resources.class.getResourceAsStream("/kernel/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file kernel/" + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file kernel/" + path, e);
    }
  }
}
