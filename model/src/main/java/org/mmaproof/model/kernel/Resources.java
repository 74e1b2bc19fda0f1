// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mmaproof.model.ir.SourceText;

/** The files of this program that C and its lists are written in, by path: {@code kernel/...}. */
public final class Resources {
  private static final String KERNEL = "kernel/";

  private Resources() {}

  static SourceText source(Generation generation, String file) {
    return file(KERNEL + generation.name() + "/" + file);
  }

  static String text(String path) {
    return bytes(KERNEL + path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> missing(KERNEL + path));
  }

  /** A file that the program cannot do without. */
  public static SourceText file(String path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  /** A file that there may be. */
  public static Optional<SourceText> find(String path) {
    return bytes(path).map(bytes -> new SourceText(path, bytes));
  }

  private static Optional<byte[]> bytes(String path) {
    try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file " + path, e);
    }
  }

  private static IllegalStateException missing(String path) {
    return new IllegalStateException("the program lacks its file " + path);
  }
}
