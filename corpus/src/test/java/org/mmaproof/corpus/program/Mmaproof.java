// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged program.
 *
 * @param directory where it is started
 * @param environment what is added to the environment; what a runner or a terminal would have set
 *     is taken out of it first
 * @param properties system properties, as the launcher sets them
 */
public record Mmaproof(Path directory, Map<String, String> environment, List<String> properties) {
  private static final List<String> FOREIGN =
      List.of("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR", "JAVA_TOOL_OPTIONS");

  /** A run that takes longer hangs. */
  private static final long MINUTES_MAX = 5;

  public static Mmaproof in(Path directory) {
    return new Mmaproof(directory, Map.of(), List.of());
  }

  public Mmaproof with(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(variable, value);
    return new Mmaproof(directory, more, properties);
  }

  /** With a system property that the launcher would set. */
  public Mmaproof having(String property) {
    List<String> more = new ArrayList<>(properties);
    more.add("-D" + property);
    return new Mmaproof(directory, environment, more);
  }

  public Run run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments.toArray(String[]::new));
  }

  public Run run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("mmaproof", ".out");
    Path err = Files.createTempFile("mmaproof", ".err");
    try {
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("does not end: " + String.join(" ", arguments));
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** The process, for who wants to meddle with it. */
  public ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(java());
    command.addAll(properties);
    command.addAll(List.of("-jar", Project.jar().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    FOREIGN.forEach(builder.environment()::remove);
    builder.environment().put("XDG_CACHE_HOME", Project.caches().toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Java of this test, quick to start. */
  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx768m");
  }
}
