// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mmaproof.analyzer.report.Report;

/** Where a report goes: standard output, or a file that appears whole or not at all. */
final class Output {
  private Output() {}

  static <R> void toStandardOutput(Report<R> report, R result) throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    report.write(result, out);
    out.flush();
    if (System.out.checkError()) {
      throw new IOException("standard output was closed");
    }
  }

  /**
   * @throws Usage when the file cannot be written
   */
  static <R> void toFile(Path file, Report<R> report, R result) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      direct(target, report, result);
      return;
    }
    Path part;
    try {
      part = Files.createTempFile(target.getParent(), ".mmaproof", ".part");
    } catch (IOException e) {
      throw new Usage(file + " cannot be written: " + Usage.reason(e));
    }
    Thread cleanUp = new Thread(() -> delete(part));
    Runtime.getRuntime().addShutdownHook(cleanUp);
    try {
      direct(part, report, result);
      move(part, target);
    } finally {
      delete(part);
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    }
  }

  private static <R> void direct(Path target, Report<R> report, R result) throws IOException {
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      report.write(result, out);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.err.println("mmaproof: " + part + " is left behind: " + Usage.reason(e));
    }
  }
}
