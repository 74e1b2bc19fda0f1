// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.analyzer.report.Report;
import org.mmaproof.analyzer.report.Safe;

/** Where a report goes: standard output, or a file that appears whole or not at all. */
final class Output {
  private Output() {}

  /**
   * Writes to standard output. A reader that goes away, as {@code head} does, has had enough.
   *
   * @throws Usage when standard output takes no more
   */
  static <R> void toStandardOutput(Report<R> report, R result) {
    OutputStream standard = new FileOutputStream(FileDescriptor.out);
    try {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8), 1 << 16);
      report.write(result, out);
      out.flush();
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) {
        throw new Usage("standard output cannot be written: is the disk full?", e);
      }
    }
  }

  /**
   * Writes to a file, or to standard output where none is named.
   *
   * @throws Usage when it cannot be written
   */
  static <R> void to(Optional<Path> file, Report<R> report, R result) {
    if (file.isPresent()) {
      toFile(file.get(), report, result);
    } else {
      toStandardOutput(report, result);
    }
  }

  /** A report as text, to be a part of another. */
  static <R> String text(Report<R> report, R result) {
    StringWriter text = new StringWriter();
    try {
      report.write(result, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    }
    return text.toString();
  }

  /**
   * Says before a long run what would go wrong behind it: a file that cannot be written, or one
   * that two reports would go to.
   *
   * @throws Usage when the reports cannot be written to {@code files}
   */
  static void check(List<Path> files) {
    Set<Path> seen = new HashSet<>();
    for (Path file : files) {
      Path target = file.toAbsolutePath().normalize();
      if (Files.isDirectory(target)) {
        throw new Usage(file + " cannot be written: it is a directory");
      }
      if (isDevice(target)) {
        continue;
      }
      if (!Files.isDirectory(target.getParent())) {
        throw new Usage(file + " cannot be written: there is no directory " + target.getParent());
      }
      if (!Files.isWritable(target.getParent())) {
        throw new Usage(file + " cannot be written: its directory is not writable");
      }
      if (!seen.add(target)) {
        throw new Usage(file + " is named for two reports: give each its own file");
      }
    }
  }

  /** Whether it is there, but is no file that could be replaced: a device, a pipe. */
  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  /**
   * @throws Usage when the file cannot be written
   */
  static <R> void toFile(Path file, Report<R> report, R result) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (isDevice(target)) {
        write(report, result, Files.newBufferedWriter(target));
      } else {
        whole(target, report, result);
      }
    } catch (IOException e) {
      throw new Usage(file + " cannot be written: " + Usage.reason(e), e);
    }
  }

  private static <R> void whole(Path target, Report<R> report, R result) throws IOException {
    // Not a temporary file of Java's: nobody else could read what becomes of it.
    String name =
        ".mmaproof-%d-%x.part".formatted(ProcessHandle.current().pid(), target.hashCode());
    Path part = target.resolveSibling(name);
    Thread cleanUp = new Thread(() -> delete(part));
    Runtime.getRuntime().addShutdownHook(cleanUp);
    try {
      write(report, result, Files.newBufferedWriter(part));
      move(part, target);
    } finally {
      delete(part);
      forget(cleanUp);
    }
  }

  private static <R> void write(Report<R> report, R result, Writer to) throws IOException {
    try (Writer out = to) {
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
      System.err.println(
          "mmaproof: " + Safe.line(part.toString()) + " is left behind: " + Usage.reason(e));
    }
  }

  private static void forget(Thread cleanUp) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException e) {
      // The program is being ended, and the hook is running.
      return;
    }
  }
}
