// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mmaproof.corpus.program.Project;

/** Runs a command as another process would. */
record Shell(Path directory, Map<String, String> environment) {

  /** What a command left: its exit code, and both its streams in one text. */
  record Result(int code, String text) {}

  Shell with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Shell(directory, more);
  }

  Result run(String... command) throws IOException, InterruptedException {
    Path text = Files.createTempFile("shell", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
      builder.directory(directory.toFile());
      builder.environment().put("XDG_CACHE_HOME", Project.caches().toString());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(text.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("does not end: " + String.join(" ", command));
      }
      return new Result(process.exitValue(), Files.readString(text));
    } finally {
      Files.delete(text);
    }
  }

  /** Where PATH has that program. */
  static Optional<Path> find(String program) {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path found = Path.of(directory, program);
      if (found.isAbsolute() && Files.isExecutable(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
