// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compiler that answers are compared with. */
final class Gcc {
  private Gcc() {}

  static boolean present() {
    try {
      return run(List.of("gcc", "--version"), Path.of(".")).status() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private record Result(int status, List<String> lines) {}

  private static Result run(List<String> command, Path directory) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      List<String> lines =
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .toList();
      return new Result(process.waitFor(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the program {@code c} prints, line by line. */
  static List<String> run(Path directory, String c, List<String> options) {
    compile(directory, c, options, "program");
    Result result = run(List.of(directory.resolve("program").toString()), directory);
    if (result.status() != 0) {
      throw new IllegalStateException("program: " + result.lines());
    }
    return result.lines();
  }

  private static void compile(Path directory, String c, List<String> options, String out) {
    try {
      Files.writeString(directory.resolve("program.c"), c);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command =
        new ArrayList<>(List.of("gcc", "-std=gnu11", "-w", "-O0", "-funsigned-char"));
    command.addAll(options);
    command.addAll(List.of("-o", out, "program.c"));
    Result result = run(command, directory);
    if (result.status() != 0) {
      throw new IllegalStateException(
          "gcc: " + result.lines().subList(0, Math.min(20, result.lines().size())));
    }
  }

  /**
   * The elements of {@code const unsigned long long table[]} that {@code c} defines, as the
   * compiler has them for a machine whose programs need not run here.
   */
  static List<Long> table(Path directory, String c, List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-S", "-fno-asynchronous-unwind-tables"));
    compile(directory, c, all, "program.s");
    List<Byte> bytes = new ArrayList<>();
    try {
      boolean inside = false;
      for (String line : Files.readAllLines(directory.resolve("program.s"))) {
        String[] words = line.trim().split("[\\s,]+");
        inside |= line.startsWith("table:");
        if (inside && words.length > 1) {
          data(words, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Long> values = new ArrayList<>();
    for (int i = 0; i + 8 <= bytes.size(); i += 8) {
      long value = 0;
      for (int j = 7; j >= 0; j--) {
        value = value << 8 | bytes.get(i + j) & 0xff;
      }
      values.add(value);
    }
    return values;
  }

  private static void data(String[] words, List<Byte> bytes) {
    int width =
        switch (words[0]) {
          case ".quad" -> 8;
          case ".long" -> 4;
          case ".value" -> 2;
          case ".byte" -> 1;
          default -> 0;
        };
    if (words[0].equals(".zero")) {
      for (int i = 0; i < Integer.parseInt(words[1]); i++) {
        bytes.add((byte) 0);
      }
    }
    for (int i = 0; i < width; i++) {
      bytes.add((byte) (new java.math.BigInteger(words[1]).longValue() >> 8 * i));
    }
  }
}
