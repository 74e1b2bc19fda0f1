// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The compiler of the machine, and what it made, run in one directory under a time limit. */
record Gcc(Path directory) {
  /** What a program said. */
  record Said(int code, String out, String err) {
    boolean well() {
      return code == 0;
    }
  }

  static boolean present() throws IOException, InterruptedException {
    try {
      return new Gcc(Path.of(".")).run(20, List.of("gcc", "--version")).well();
    } catch (IOException e) {
      return false;
    }
  }

  Said compiler(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gcc"));
    command.addAll(arguments);
    return run(120, command);
  }

  Said run(int seconds, List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("roundtrip", ".out");
    Path err = Files.createTempFile("roundtrip", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Said(124, "", "does not end in " + seconds + " s");
      }
      return new Said(
          process.exitValue(),
          Files.readString(out, StandardCharsets.ISO_8859_1),
          Files.readString(err, StandardCharsets.ISO_8859_1));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
